# frozen_string_literal: true

# Runs RSpec with the options given as arguments and reports every example to Counterproof.

require_relative "counterproof_report"
require "rspec/core"

# Between RSpec and the report. An example is known by its file and its words; RSpec's own number stands for words
# that are missing, since those that RSpec then makes up depend on the values of the run.
module CounterproofRSpec
  class << self
    attr_accessor :last, :broken

    def id_of(example)
      ids.fetch(example.id) { name_of(example) }
    end

    def file_of(example)
      CounterproofReport.relative(File.expand_path(example.metadata[:rerun_file_path]))
    end

    # After the hooks of a whole group nobody but its last example can tell of their failure.
    def outside_of_examples(error, where)
      if where.include?("after(:context)") && last
        CounterproofReport.test(id_of(last), file_of(last), "failed", 0, error)
      else
        self.broken = true
        CounterproofReport.broken(loaded_file(where), CounterproofReport.say(error))
      end
    end

    private

    # "An error occurred while loading ./spec/a_spec.rb."; what is required by name is told by name.
    def loaded_file(where)
      file = where[/while loading (.+?)(?:\.(?:\s|\z)| an? `)/i, 1]
      return "" if file.nil?

      places = $LOAD_PATH.map { |folder| File.join(folder, "#{file}.rb") }
      CounterproofReport.relative(places.find { |path| File.file?(path) } || file)
    end

    # All at once, so that the second of two examples of one name is the second whichever are run.
    def ids
      @ids ||= begin
        counts = Hash.new(0)
        RSpec.world.all_examples.map do |example|
          name = name_of(example)
          count = counts[name] += 1
          [example.id, count == 1 ? name : "#{name} ##{count}"]
        end.to_h
      end
    end

    def name_of(example)
      groups = example.example_group.parent_groups.reverse.map(&:description)
      unnamed = example.metadata[:description_args].compact.empty?
      own = unnamed ? "[#{example.metadata[:scoped_id]}]" : example.description
      CounterproofReport.id(file_of(example), *groups, own)
    end
  end

  # https://rspec.info/documentation/3.13/rspec-core/RSpec/Core/Formatters/Protocol.html
  class Formatter
    RSpec::Core::Formatters.register(
      self, :example_started, :example_passed, :example_failed, :example_pending, :stop
    )

    def initialize(_output); end

    def example_started(notification)
      CounterproofReport.started(CounterproofRSpec.id_of(notification.example))
    end

    def example_passed(notification)
      write(notification.example, "passed")
    end

    def example_failed(notification)
      error = notification.example.execution_result.exception
      # Several at once, of an example and its hooks or of aggregate_failures: the first says most.
      error = error.all_exceptions.first || error if error.respond_to?(:all_exceptions)
      write(notification.example, "failed", error)
      RSpec.world.wants_to_quit = true if CounterproofReport.until_failure?
    end

    def example_pending(notification)
      write(notification.example, "skipped")
    end

    # Also called when an example has ended the process with `exit`; then the run has not finished.
    def stop(_notification)
      return if $!

      stopped = RSpec.world.wants_to_quit && !CounterproofRSpec.broken && !CounterproofReport.until_failure?
      CounterproofReport.broken("", "RSpec was told to stop before its end") if stopped
      CounterproofReport.finished
    end

    private

    def write(example, outcome, error = nil)
      CounterproofRSpec.last = example
      id = CounterproofRSpec.id_of(example)
      CounterproofReport.test(id, CounterproofRSpec.file_of(example), outcome, example.execution_result.run_time, error)
    end
  end

  module ToldOutsideOfExamples
    def notify_non_example_exception(error, where)
      CounterproofRSpec.outside_of_examples(error, where)
      super
    end
  end

  # A file that cannot be loaded keeps its own examples from running, and no others.
  module GoesOnAfterLoading
    def load_spec_files
      self.files_or_directories_to_run = CounterproofForkServer.files if defined?(CounterproofForkServer)
      super
      RSpec.world.wants_to_quit = false
    end

    private

    # RSpec's own way of loading a spec file.
    def load(*)
      CounterproofForkServer.raise_what_was_raised if defined?(CounterproofForkServer)
      super
    end
  end

  module RunsWhatIsAsked
    def prune(examples)
      super.select { |example| CounterproofReport.asked?(CounterproofRSpec.id_of(example)) }
    end
  end

  # Groups that want to be shuffled are, always in the same way.
  module ShufflesAlike
    def seed
      1
    end
  end
end

RSpec::Core::Reporter.prepend(CounterproofRSpec::ToldOutsideOfExamples)
RSpec::Core::Configuration.prepend(CounterproofRSpec::GoesOnAfterLoading)
RSpec::Core::FilterManager.prepend(CounterproofRSpec::RunsWhatIsAsked)
RSpec::Core::Ordering::ConfigurationManager.prepend(CounterproofRSpec::ShufflesAlike)

$PROGRAM_NAME = "rspec"
CounterproofForkServer.start if defined?(CounterproofForkServer)
begin
  RSpec::Core::Runner.invoke
rescue SystemExit => exit
  # Of options that it does not know, RSpec tells in what it says to `abort`.
  CounterproofReport.broken("", exit.message) unless exit.message == "exit" || CounterproofRSpec.broken
  raise
end
