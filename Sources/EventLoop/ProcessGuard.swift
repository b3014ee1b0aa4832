import CLibuv
import Glibc

/// What a process asks of the kernel about itself.
public enum ProcessGuard {
    /// Ends this process (SIGKILL) when the process that started it ends, even by kill -9.
    /// Returns false when the parent is already gone. The kernel takes "the process" to be the thread that started this
    /// one: a parent starts its children from a thread that lives as long as it does.
    public static func endWithParent(expectedParent: Int32) -> Bool {
        _ = waymark_signal_on_parent_death(SIGKILL)
        // Between fork and the call the parent may have died: then there is no signal to come.
        return getppid() == expectedParent
    }

    /// No backtrace: what Swift's runtime prints of registers and memory when the process crashes may be a person's words.
    /// It has taken these signals before `main`, if its environment told it so.
    public static func forbidBacktraces() {
        for number in [SIGQUIT, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGTRAP] { signal(number, SIG_DFL) }
    }

    /// No core file and no reading of this process's memory by others: it may hold a person's words.
    public static func forbidDumps() {
        _ = waymark_forbid_dumps()
        var limit = rlimit(rlim_cur: 0, rlim_max: 0)
        setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
    }
}
