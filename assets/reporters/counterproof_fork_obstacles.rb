# frozen_string_literal: true

module CounterproofForkServer
  DISK = ::File
  ROOT = CounterproofReport::ROOT

  # What a copy would share with its siblings, or has lost: why none can be made.
  module Obstacles
    class << self
      def first
        bootsnap || threads || children || memory_database || open_files || written_files
      end

      def note_start
        @started = Time.now
        @open = targets.values
      end

      private

      def bootsnap
        watcher = RubyVM::InstructionSequence.method(:load_iseq).owner
        "compiled code is kept between runs" unless watcher == Watch
      end

      # A copy has the thread alone that made it; that of the timeouts is made anew.
      def threads
        others = Thread.list - [Thread.current]
        "a thread runs while the tests are loaded" if others.any? { |one| one.name != "Timeout stdlib thread" }
      end

      def children
        Process.wait(-1, Process::WNOHANG)
        "a process is started while the tests are loaded"
      rescue Errno::ECHILD
        nil
      end

      # Those of Active Record forget their connection in a copy, and with it the database; others are connected anew.
      def memory_database
        return unless defined?(ActiveRecord::ConnectionAdapters::ConnectionPool)

        pools = ObjectSpace.each_object(ActiveRecord::ConnectionAdapters::ConnectionPool).select(&:connected?)
        pools.each { |pool| return "the tests have a database in memory" if in_memory?(pool) }
        pools.each(&:disconnect!)
        nil
      end

      def in_memory?(pool)
        settings = pool.respond_to?(:db_config) ? pool.db_config.configuration_hash : pool.spec.config
        name = settings[:database].to_s
        settings[:adapter].to_s.include?("sqlite") && (name.empty? || name.match?(/:memory:|mode=memory/))
      end

      def open_files
        # What nothing refers to any more is closed by that.
        GC.start
        added = targets.reject { |_, target| @open.include?(target) }
        return "a connection is open while the tests are loaded" if added.values.grep(/\Asocket:/).any?

        "a file is open for writing while the tests are loaded" if added.any? { |file| shared?(*file) }
      end

      # What the open file descriptors are of.
      def targets
        Dir.children("/proc/self/fd").map { |number| [number, target_of(number)] }.to_h.compact
      end

      def target_of(number)
        DISK.readlink("/proc/self/fd/#{number}")
      rescue SystemCallError
        nil
      end

      # What is only added to, as a log is, can be shared.
      def shared?(number, target)
        return false unless DISK.file?(target)

        flags = DISK.read("/proc/self/fdinfo/#{number}")[/^flags:\s*(\d+)/, 1].to_i(8)
        (flags & (DISK::WRONLY | DISK::RDWR)) != 0 && (flags & DISK::APPEND).zero?
      end

      # Gone before the next run, which would miss them.
      def written_files
        return "temporary files are made while the tests are loaded" unless Dir.empty?(ENV.fetch("TMPDIR"))

        "files are written while the tests are loaded" if written_in?(ROOT)
      end

      def written_in?(folder)
        names = Dir.children(folder)
        return true if names.empty? && recent?(DISK.lstat(folder))

        names.any? do |name|
          path = DISK.join(folder, name)
          stat = DISK.lstat(path)
          next !%w[.git node_modules].include?(name) && written_in?(path) if stat.directory?

          recent?(stat) && !name.end_with?(".log")
        end
      rescue SystemCallError
        false
      end

      def recent?(stat)
        stat.ctime > @started
      end
    end
  end
end
