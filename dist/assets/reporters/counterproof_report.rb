# frozen_string_literal: true

# The lines that Counterproof reads (src/probe/runners/report-lines.ts): one JSON object per line.
#
# Ruby 2.4 and later, and no library, not even json: what a reporter loads, the code under test would no longer have
# to require itself, and gems could no longer choose its version. The variables are taken out of the environment, so
# that no test sees where the report is.
module CounterproofReport
  # Some tests put another File and Kernel.srand in place of the real ones.
  DISK = ::File
  DRAW = ::Random.method(:srand)

  ROOT = DISK.realpath(ENV.delete("COUNTERPROOF_ROOT"))

  @running = {}
  @marked = {}

  class << self
    # Where the report of this process goes, and which tests it is of: all, unless a file has their ids.
    def open(report, seed:, tests: nil, until_failure: nil)
      @owner = Process.pid
      @stream = DISK.open(report, "ab")
      @stream.sync = true
      @seed = seed.to_i
      @asked = tests && DISK.read(tests, encoding: "UTF-8").split("\n").map { |id| [id, true] }.to_h
      @until_failure = !until_failure.nil?
    end

    # One failed test says all that was asked.
    def until_failure?
      @until_failure
    end

    def asked?(id)
      @asked.nil? || @asked.key?(id)
    end

    # What a test draws at random is the same in every run of this seed, alone or with others.
    def started(id)
      @running[id] = true
      @marked = {}
      DRAW.call(@seed * 65_536 + id.sum)
      write("started" => id)
    end

    # Called by marks in the code under test: tells once for each test that it came by.
    def mark(number)
      return if @marked.key?(number)

      @marked[number] = true
      by = @running.empty? ? [""] : @running.keys
      by.each { |id| write("mark" => number, "by" => id) }
      nil
    end

    def test(id, file, outcome, seconds, error = nil)
      @running.delete(id)
      @marked = {}
      entry = { "id" => id, "file" => file, "outcome" => outcome, "milliseconds" => [0.0, seconds.to_f * 1000].max }
      entry["error"] = failure(error, file) if error
      write("test" => entry)
    end

    def broken(file, reason)
      write("broken" => { "file" => file, "reason" => one_line(reason) })
    end

    def finished
      write("finished" => true)
    end

    # The path from the repository root.
    def relative(path)
      real = DISK.realpath(path)
      real.start_with?("#{ROOT}/") ? real[(ROOT.length + 1)..-1] : real
    rescue SystemCallError
      path.to_s
    end

    # `file > group > test`; an id is one line, because ids are asked for by lines.
    def id(*parts)
      parts.map { |part| utf8(part).gsub(/[[:space:]]+/, " ").strip }.join(" > ")
    end

    # "ArgumentError: wrong number of arguments"
    def say(error)
      described = describe(error)
      "#{described["type"]}: #{described["message"]}"
    end

    def json(value)
      case value
      when Hash then "{#{value.map { |key, inner| "#{json(key)}:#{json(inner)}" }.join(",")}}"
      when String then "\"#{utf8(value).gsub(/["\\\u0000-\u001f]/) { |one| format('\u%04x', one.ord) }}\""
      else value.to_s
      end
    end

    private

    # Type and message of an exception, which may fail to say what is the matter.
    def describe(error)
      message = begin
        one_line(error.message)
      rescue StandardError
        ""
      end
      { "type" => (error.class.name || error.class.to_s), "message" => message }
    end

    # What it says beyond its first paragraph, and where in the file of the test it was raised.
    def failure(error, file)
      described = describe(error)
      told = begin
        plain(error.message).strip[0, 2000]
      rescue StandardError
        ""
      end
      described["told"] = told unless told.empty? || told == described["message"]
      line = line_in(file, error)
      described["line"] = line if line
      described
    end

    # The innermost call comes first.
    def line_in(file, error)
      Array(error.backtrace).each do |call|
        path, line = utf8(call).match(/\A(.+?):(\d+)/)&.captures
        return line.to_i if path && (path == file || relative(path) == file)
      end
      nil
    rescue StandardError
      nil
    end

    def plain(text)
      utf8(text).gsub(/\e\[[0-9;]*m/, "")
    end

    # The first paragraph: matchers say on its lines what they expected and what they got.
    def one_line(text, limit = 500)
      plain(text).strip.split(/\n[ \t]*\n/).first.to_s.gsub(/[[:space:]]+/, " ").strip[0, limit]
    end

    def utf8(text)
      text = text.to_s
      text = text.dup.force_encoding(Encoding::UTF_8) if text.encoding == Encoding::BINARY
      text.encode(Encoding::UTF_8, invalid: :replace, undef: :replace).scrub("?")
    end

    def write(entry)
      # A test may fork, and the child may go on as if it were the runner.
      @stream.write("#{json(entry)}\n") if Process.pid == @owner
    end
  end
end

if ENV.key?("COUNTERPROOF_PLAN")
  require_relative "counterproof_fork_server"
else
  CounterproofReport.open(
    ENV.delete("COUNTERPROOF_REPORT"),
    seed: ENV.delete("COUNTERPROOF_SEED"),
    tests: ENV.delete("COUNTERPROOF_TESTS"),
    until_failure: ENV.delete("COUNTERPROOF_UNTIL_FAILURE")
  )
end
