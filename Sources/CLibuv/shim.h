#pragma once
#include <signal.h>
#include <sys/prctl.h>
#include <unistd.h>
#include <uv.h>

// prctl is variadic, which Swift cannot call. Asks the kernel to send `signal` to this process when its parent ends.
static inline int waymark_signal_on_parent_death(int signal) {
    return prctl(PR_SET_PDEATHSIG, signal);
}

// No core file and no ptrace of this process by its own user: memory here holds people's words.
static inline int waymark_forbid_dumps(void) {
    return prctl(PR_SET_DUMPABLE, 0);
}
// Every descriptor but the three standard streams is for this process only, not for those that it starts.
static inline int waymark_keep_descriptors_from_children(void) {
    return close_range(3, ~0U, 4);  // CLOSE_RANGE_CLOEXEC: Linux 5.11, glibc 2.34
}
