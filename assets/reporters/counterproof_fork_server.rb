# frozen_string_literal: true

require_relative "counterproof_fork_obstacles"

# Stops a test process just before it would load what a run may have changed, and goes on from there once for each run,
# in a copy of the process. What was loaded by then no run can have changed, so that a copy has the state of a process
# that started with the run's own files, and its course as well.
#
# Requests are numbers on the standard input, and each is a file of that name beside the plan; answers go to the file
# descriptor 3 (src/host/long-process.ts).
module CounterproofForkServer
  PLAN = ENV.delete("COUNTERPROOF_PLAN")
  RUN = ENV["COUNTERPROOF_RUN"]

  # Ruby asks this before it reads a file to run, whatever it is that wants the file.
  module Watch
    def load_iseq(path)
      CounterproofForkServer.about_to_load(path)
      super if defined?(super)
    end
  end

  class << self
    # The process as it is before any file of the project is loaded.
    def start
      pause unless @plan.key?("deep")
    end

    # The test files to load, in a copy; the first of what they all load is loaded by then.
    def files
      require_first unless @copy
      pause unless @copy
      @request.fetch("file", [])
    end

    def about_to_load(path)
      return unless !@copy && @before.key?(DISK.basename(path))

      pause if @before[DISK.basename(path)].include?(DISK.realpath(path))
    end

    # In place of the file that would have met it: what the first of what they load raised.
    def raise_what_was_raised
      raised, @raised = @raised, nil
      raise raised if raised
    end

    def set_up
      # Those are of a run, and a process that stops has none.
      %w[COUNTERPROOF_REPORT COUNTERPROOF_SEED].each { |name| ENV.delete(name) }
      @orders = $stdin.dup
      $stdin.reopen(DISK::NULL)
      @answers = IO.for_fd(3, "w")
      @outputs = [1, 2].map { |number| IO.for_fd(number, "w", autoclose: false) }
      [@orders, @answers].each { |stream| stream.close_on_exec = true }
      @plan = read(PLAN)
      @before = @plan.fetch("before", []).group_by { |path| DISK.basename(path) }
      RubyVM::InstructionSequence.singleton_class.prepend(Watch)
      Obstacles.note_start
    end

    private

    # Lines of a word and what it is about.
    def read(path)
      lines = DISK.read(path, encoding: "UTF-8").split("\n").map { |line| line.split("\t", 2) }
      lines.group_by(&:first).transform_values { |pairs| pairs.map(&:last) }
    end

    def require_first
      @plan.fetch("require", []).each { |name| require name }
    rescue Exception => error # as the test files would have met it
      @copy ? @raised = error : refuse("what the tests load fails: #{error.class}")
    end

    # Returns in the copies alone.
    def pause
      @orders.gets
      obstacle = Obstacles.first
      refuse(obstacle) if obstacle
      answer("paused" => true)
      while (name = @orders.gets&.chomp)
        request = read(DISK.join(DISK.dirname(PLAN), name))
        early = loaded_of(request)
        next answer("cold" => early) if early

        there = Dir.children("/proc")
        worker = Process.fork
        return become_copy(request) if worker.nil?

        _, status = Process.wait2(worker)
        kill_rest(worker, there)
        let_output_be_read
        answer(status.signaled? ? { "signal" => Signal.signame(status.termsig) } : { "status" => status.exitstatus })
      end
      exit!(0)
    end

    # By Bundler, say, which reads a gem's version before any program starts.
    def loaded_of(request)
      early = request.fetch("edit", []).find { |path| $LOADED_FEATURES.include?(path) }
      "#{CounterproofReport.relative(early)} is loaded before anything else" if early
    end

    def become_copy(request)
      Process.setsid
      @copy = true
      answer("worker" => Process.pid)
      @orders.close
      @answers.close
      @request = request
      # Nothing that is kept there may be found by the next run.
      ENV["BOOTSNAP_CACHE_DIR"] = request.fetch("bootsnap").first
      CounterproofReport.open(
        request.fetch("report").first,
        seed: request.fetch("seed").first,
        tests: request["tests"]&.first,
        until_failure: request["until_failure"]
      )
    end

    # Processes of the run that have outlived it, in its group or out of it.
    def kill_rest(worker, there)
      signal(-worker)
      50.times do
        left = (Dir.children("/proc") - there).grep(/\A\d+\z/).map(&:to_i).select { |pid| ours?(pid) }
        break if left.empty?

        left.each { |pid| signal(pid) }
      end
    end

    # What a run has printed belongs to its answer, and comes by another way.
    def let_output_be_read
      1000.times do
        break if @outputs.all? { |stream| unread(stream).zero? }

        sleep 0.0005
      end
    end

    # In bytes, of a socket, as SIOCOUTQ of Linux tells.
    def unread(stream)
      answer = [0].pack("i")
      stream.ioctl(0x5411, answer)
      answer.unpack1("i")
    rescue SystemCallError
      0
    end

    # A daemon may have cleared its environment; where it stands it shows all the same.
    def ours?(pid)
      DISK.binread("/proc/#{pid}/environ").include?("COUNTERPROOF_RUN=#{RUN}") ||
        "#{DISK.readlink("/proc/#{pid}/cwd")}/".start_with?("#{DISK.dirname(ROOT)}/")
    rescue SystemCallError
      false
    end

    def signal(pid)
      Process.kill(:KILL, pid)
    rescue SystemCallError
      nil
    end

    def refuse(reason)
      answer("cold" => reason)
      exit!(0)
    end

    def answer(value)
      @answers.syswrite("#{CounterproofReport.json(value)}\n")
    end
  end
end

CounterproofForkServer.set_up
