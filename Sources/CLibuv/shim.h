#pragma once
#include <signal.h>
#include <sys/prctl.h>
#include <uv.h>

// prctl is variadic, which Swift cannot call. Asks the kernel to send `signal` to this process when its parent ends.
static inline int waymark_signal_on_parent_death(int signal) {
    return prctl(PR_SET_PDEATHSIG, signal);
}

// No core file and no ptrace of this process by its own user: memory here holds people's words.
static inline int waymark_forbid_dumps(void) {
    return prctl(PR_SET_DUMPABLE, 0);
}
