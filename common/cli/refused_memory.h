// Memory that is refused where no exception can pass (destructors and other functions of
// libraries that must not throw) ends a program by std::terminate; this turns it into
// the message about memory and exit code 4. For main(), once.
#pragma once

namespace dateline {

// What is said behind the program's name.
inline constexpr const char* kNoMemory =
    ": out of memory (give the process more, or ask for less at a time)\n";

// `program`: its name.
void tell_of_refused_memory(const char* program);

}  // namespace dateline
