# frozen_string_literal: true

# Runs the minitest tests of the files given as arguments, Rails' own among them, and reports each to Counterproof.
# Minitest 5 and 6.

require_relative "counterproof_report"
require "minitest"

# Between minitest and the report. A test is known by its file and by what minitest's own -n takes: `Class#method`.
module CounterproofMinitest
  # A fault of the test helper or of the application breaks every file, and none has to be shown more often.
  PATIENCE = 3

  # Where a test class was made, and which of that name it is there.
  Place = Struct.new(:file, :count)

  @loaded = {}
  @places = {}
  @counts = Hash.new(0)

  class << self
    def load_files(files)
      paths = files.map { |file| File.expand_path(file) }
      paths.each { |path| @loaded[path] = CounterproofReport.relative(path) }
      failures = []
      paths.each do |path|
        failures << load_file(path)
        break if failures.length >= PATIENCE && failures.last(PATIENCE).uniq.length == 1 && failures.last
      end
    end

    def id_of(klass, name)
      count = place_of(klass).count
      CounterproofReport.id(file_of(klass, name), "#{klass.name || "anonymous"}##{name}#{" ##{count}" if count > 1}")
    end

    # That of the method, unless the class has it from another: then that of the class.
    def file_of(klass, name)
      method = klass.instance_method(name)
      written = method.source_location && method.owner == klass && @loaded[method.source_location.first]
      written || place_of(klass).file
    rescue NameError
      place_of(klass).file
    end

    private

    # Says what went wrong, if anything did.
    def load_file(path)
      CounterproofForkServer.raise_what_was_raised if defined?(CounterproofForkServer)
      require path
      nil
    rescue SystemExit => exit
      # What ends well would run the tests of the files loaded so far; what `abort` was told says why.
      said = exit.message == "exit" ? "it ended the process while it was loaded" : exit.message
      CounterproofReport.broken(@loaded[path], said) if exit.success? || exit.message != "exit"
      raise
    rescue Exception => error # of a load path, of a syntax: not all of them are StandardError
      raise if error.is_a?(SignalException) || error.is_a?(NoMemoryError)

      warn error.full_message(highlight: false)
      CounterproofReport.say(error).tap { |reason| CounterproofReport.broken(@loaded[path], reason) }
    ensure
      Minitest::Runnable.runnables.each { |klass| place_of(klass, @loaded[path]) }
    end

    def place_of(klass, file = "")
      @places[klass] ||= begin
        # A class that is only there to hold others, as an outer `describe` is, counts for nothing.
        tests = klass.public_instance_methods.grep(/^test_/)
        Place.new(file, tests.empty? ? 1 : @counts[[file, klass.name]] += 1)
      end
    end
  end

  # What minitest tells of its tests as they run.
  class Reporter < Minitest::AbstractReporter
    def initialize
      super
      @running = {}
    end

    def prerecord(klass, name)
      @running[[klass.name, name]] = klass
      CounterproofReport.started(CounterproofMinitest.id_of(klass, name))
    end

    def record(result)
      klass = @running.delete([result.klass, result.name])
      return if klass.nil?

      id = CounterproofMinitest.id_of(klass, result.name)
      file = CounterproofMinitest.file_of(klass, result.name)
      outcome = outcome_of(result)
      CounterproofReport.test(id, file, outcome, result.time, error_of(result))
      # Minitest takes that for the end of the run; of a test in a thread of its own it would be the thread's end.
      raise Interrupt if outcome == "failed" && CounterproofReport.until_failure? && Thread.current == Thread.main
    end

    # Also called after an interruption, in the middle of a test.
    def report
      CounterproofReport.broken("", "minitest was stopped before its end") unless @running.empty?
      CounterproofReport.finished
    end

    private

    def outcome_of(result)
      return "passed" if result.failures.empty?

      result.skipped? ? "skipped" : "failed"
    end

    def error_of(result)
      failure = result.failures.first
      return if failure.nil? || result.skipped?

      failure.respond_to?(:error) ? failure.error : failure
    end
  end

  # After the plugins, some of which put their own reporters in place of all others.
  module Reports
    def init_plugins(options)
      super
      reporter.reporters.unshift(Reporter.new)
    end
  end

  module RunsWhatIsAsked
    def runnable_methods
      super.select { |name| CounterproofReport.asked?(CounterproofMinitest.id_of(self, name)) }
    end
  end

  # The classes run in the order of the files, whichever of them are loaded; their tests in an order of their own
  # choice, and where that is chance, always the same.
  module KeepsOrder
    def shuffle(*, **)
      dup
    end
  end
end

Minitest.singleton_class.prepend(CounterproofMinitest::Reports)
Minitest::Test.singleton_class.prepend(CounterproofMinitest::RunsWhatIsAsked)
Minitest::Runnable.runnables.extend(CounterproofMinitest::KeepsOrder)

files = ARGV.dup
ARGV.replace(["--seed", "1"])
if defined?(CounterproofForkServer)
  CounterproofForkServer.start
  files = CounterproofForkServer.files
end
CounterproofMinitest.load_files(files)
Minitest.autorun
