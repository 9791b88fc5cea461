// Preloaded (LD_PRELOAD) into a program by the fault tests: it counts the system
// calls that touch files below one directory and, at the Nth of them, kills the
// process or makes the call fail; it can also log what was done to the files, act
// like a disk of a given size, refuse memory, or set the clock forward.
//
// Told what to do by the environment:
//   FAULT_ROOT     directory; only calls on files below it count
//   FAULT_CLASS    change (calls that write), read, or memory (allocations)
//   FAULT_AT       the call to act at, from 1; 0 or missing: none
//   FAULT_ACTION   kill (before the call), EIO, ENOSPC, EINTR, short, refuse
//   FAULT_FOREVER  1: all later calls too (EINTR: every second one, or a program
//                  that rightly tries again would never end)
//   FAULT_QUOTA    bytes that may be written in all; then "no space left"
//   FAULT_LOG      file to append the changes to (support/op_log.py reads it)
//   FAULT_COUNT    file to write the number of calls to, when the program ends
//   FAULT_CLOCK    seconds to add to time()
// Thread-safe: calls that count are made one after another.
#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <mutex>
#include <new>
#include <string>
#include <string_view>

extern "C" {
void* __libc_malloc(size_t);
void* __libc_calloc(size_t, size_t);
void* __libc_realloc(void*, size_t);
}

namespace {

enum class Class { kNone, kChange, kRead, kMemory };

const char* setting(const char* name) {
  const char* value = ::getenv(name);
  return value == nullptr ? "" : value;
}

Class class_of_settings() {
  const std::string_view name = setting("FAULT_CLASS");
  if (name == "change") return Class::kChange;
  if (name == "read") return Class::kRead;
  return name == "memory" ? Class::kMemory : Class::kNone;
}

int error_of_settings() {
  const std::string_view name = setting("FAULT_ACTION");
  if (name == "EIO") return EIO;
  if (name == "ENOSPC") return ENOSPC;
  return name == "EINTR" ? EINTR : 0;
}

// Made by the first call that asks, which may be before any constructor ran; never
// destroyed, since calls go on until the very end.
struct Shim {
  std::string root = setting("FAULT_ROOT");
  Class kind = class_of_settings();
  std::uint64_t at = std::strtoull(setting("FAULT_AT"), nullptr, 10);
  bool kills = std::string_view(setting("FAULT_ACTION")) == "kill";
  bool shortens = std::string_view(setting("FAULT_ACTION")) == "short";
  int error = error_of_settings();
  bool forever = std::string_view(setting("FAULT_FOREVER")) == "1";
  bool has_quota = *setting("FAULT_QUOTA") != '\0';
  std::uint64_t quota = std::strtoull(setting("FAULT_QUOTA"), nullptr, 10);
  int log = *setting("FAULT_LOG") == '\0'
                ? -1
                : static_cast<int>(::syscall(SYS_openat, AT_FDCWD, setting("FAULT_LOG"),
                                             O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644));
  long clock = std::strtol(setting("FAULT_CLOCK"), nullptr, 10);
  std::uint64_t calls = 0;
  std::recursive_mutex mutex;
};

Shim& shim() {
  alignas(Shim) static unsigned char room[sizeof(Shim)];
  static Shim* const made = new (room) Shim();
  return *made;
}

// Allocations count from the program's first own action on, and not inside the shim.
std::atomic<bool> in_main{false};
std::atomic<std::uint64_t> allocations{0};
thread_local bool inside __attribute__((tls_model("initial-exec"))) = false;

struct Inside {
  Inside() : before(inside) { inside = true; }
  ~Inside() { inside = before; }
  bool before;
};

bool acts_at(std::uint64_t call) {
  const Shim& s = shim();
  if (s.at == 0 || call < s.at) return false;
  if (!s.forever) return call == s.at;
  return s.error != EINTR || (call - s.at) % 2 == 0;
}

[[noreturn]] void die() {
  ::syscall(SYS_kill, ::syscall(SYS_getpid), SIGKILL);
  for (;;) ::pause();
}

bool is_ours(const std::string& path) {
  const std::string& root = shim().root;
  return !root.empty() && path.compare(0, root.size(), root) == 0 &&
         (path.size() == root.size() || path[root.size()] == '/');
}

std::string path_of(int fd) {
  char link[64];
  std::snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  char target[4096];
  const long bytes = ::syscall(SYS_readlink, link, target, sizeof target);
  return bytes <= 0 ? std::string() : std::string(target, static_cast<std::size_t>(bytes));
}

std::string path_at(int directory, const char* path) {
  if (path[0] == '/') return path;
  char here[4096];
  std::string base = directory == AT_FDCWD ? std::string() : path_of(directory);
  if (base.empty() && ::syscall(SYS_getcwd, here, sizeof here) > 0) base = here;
  return base + "/" + path;
}

// One record of the log: op, lengths of two paths, a number, length of the data.
void write_log(char op, const std::string& path, const std::string& other, std::uint64_t number,
               const void* data, std::uint64_t bytes) {
  const int log = shim().log;
  if (log < 0) return;
  std::string record(1, op);
  auto put = [&](std::uint64_t value) {
    record.append(reinterpret_cast<const char*>(&value), sizeof value);
  };
  put(path.size());
  put(other.size());
  put(number);
  put(bytes);
  record += path + other;
  record.append(static_cast<const char*>(data), bytes);
  if (::syscall(SYS_write, log, record.data(), record.size()) < 0) die();
}

enum class Verdict { kGo, kFail, kShorten };

// Counts a call of `kind` on `path`; kills, sets errno, or lets it go on.
Verdict judge(Class kind, const std::string& path) {
  Shim& s = shim();
  if (s.kind != kind || !is_ours(path) || !acts_at(++s.calls)) return Verdict::kGo;
  if (s.kills) die();
  if (s.shortens) return Verdict::kShorten;
  errno = s.error;
  return s.error == 0 ? Verdict::kGo : Verdict::kFail;
}

// What of `bytes` still fits on the disk.
std::size_t granted(const std::string& path, std::size_t bytes) {
  Shim& s = shim();
  if (!s.has_quota || !is_ours(path)) return bytes;
  const std::size_t fits = static_cast<std::size_t>(std::min<std::uint64_t>(bytes, s.quota));
  s.quota -= fits;
  return fits;
}

class Guard {
 public:
  Guard() : lock_(shim().mutex) {}

 private:
  Inside inside_;
  std::lock_guard<std::recursive_mutex> lock_;
};

int do_open(int directory, const char* name, int flags, mode_t mode) {
  const Guard guard;
  const std::string path = path_at(directory, name);
  const bool changes = (flags & (O_CREAT | O_TRUNC)) != 0;
  if (judge(changes ? Class::kChange : Class::kRead, path) == Verdict::kFail) return -1;
  const auto fd = static_cast<int>(::syscall(SYS_openat, directory, name, flags, mode));
  if (fd >= 0 && changes && is_ours(path)) {
    write_log('O', path, "", (flags & O_TRUNC) != 0 ? 1 : 0, nullptr, 0);
  }
  return fd;
}

ssize_t do_write(int fd, const void* data, std::size_t bytes, off_t offset, bool positioned) {
  const Guard guard;
  const std::string path = path_of(fd);
  const Verdict verdict = judge(Class::kChange, path);
  if (verdict == Verdict::kFail) return -1;
  if (verdict == Verdict::kShorten && bytes > 1) bytes /= 2;
  const std::size_t fits = granted(path, bytes);
  if (fits == 0 && bytes > 0) {
    errno = ENOSPC;
    return -1;
  }
  if (!positioned && is_ours(path)) offset = ::syscall(SYS_lseek, fd, 0, SEEK_CUR);
  const long written = positioned ? ::syscall(SYS_pwrite64, fd, data, fits, offset)
                                  : ::syscall(SYS_write, fd, data, fits);
  if (written > 0 && is_ours(path)) {
    write_log('W', path, "", static_cast<std::uint64_t>(offset), data,
              static_cast<std::uint64_t>(written));
  }
  return written;
}

ssize_t do_read(int fd, void* data, std::size_t bytes, off_t offset, bool positioned) {
  const Guard guard;
  const Verdict verdict = judge(Class::kRead, path_of(fd));
  if (verdict == Verdict::kFail) return -1;
  if (verdict == Verdict::kShorten && bytes > 1) bytes /= 2;
  return positioned ? ::syscall(SYS_pread64, fd, data, bytes, offset)
                    : ::syscall(SYS_read, fd, data, bytes);
}

// A change that is one system call on a path or on a descriptor's file.
template <typename Fn>
int do_change(char op, const std::string& path, const std::string& other, std::uint64_t number,
              const Fn& fn) {
  if (judge(Class::kChange, path) == Verdict::kFail) return -1;
  const auto result = static_cast<int>(fn());
  if (result == 0 && is_ours(path)) write_log(op, path, other, number, nullptr, 0);
  return result;
}

bool refuses_memory() {
  if (!in_main || inside || shim().kind != Class::kMemory) return false;
  if (!acts_at(++allocations)) return false;
  errno = ENOMEM;
  return true;
}

__attribute__((destructor)) void write_count() {
  const Inside guard;
  const char* path = setting("FAULT_COUNT");
  if (*path == '\0') return;
  const auto fd = static_cast<int>(
      ::syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
  const std::string text =
      std::to_string(shim().kind == Class::kMemory ? allocations.load() : shim().calls) + "\n";
  if (::syscall(SYS_write, fd, text.data(), text.size()) < 0) die();
}

}  // namespace

extern "C" {

int open(const char* path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  const auto mode = (flags & O_CREAT) != 0 ? va_arg(arguments, mode_t) : mode_t{0};
  va_end(arguments);
  return do_open(AT_FDCWD, path, flags, mode);
}

int openat(int directory, const char* path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  const auto mode = (flags & O_CREAT) != 0 ? va_arg(arguments, mode_t) : mode_t{0};
  va_end(arguments);
  return do_open(directory, path, flags, mode);
}

ssize_t write(int fd, const void* data, size_t bytes) {
  return do_write(fd, data, bytes, 0, false);
}

ssize_t pwrite(int fd, const void* data, size_t bytes, off_t offset) {
  return do_write(fd, data, bytes, offset, true);
}

ssize_t read(int fd, void* data, size_t bytes) { return do_read(fd, data, bytes, 0, false); }

ssize_t pread(int fd, void* data, size_t bytes, off_t offset) {
  return do_read(fd, data, bytes, offset, true);
}

void* mmap(void* address, size_t bytes, int protection, int flags, int fd, off_t offset) noexcept {
  if (fd >= 0) {
    const Guard guard;
    if (judge(Class::kRead, path_of(fd)) == Verdict::kFail) return MAP_FAILED;
  }
  return reinterpret_cast<void*>(
      ::syscall(SYS_mmap, address, bytes, protection, flags, fd, offset));
}

int fsync(int fd) {
  const Guard guard;
  return do_change('S', path_of(fd), "", 0, [&] { return ::syscall(SYS_fsync, fd); });
}

int fdatasync(int fd) {
  const Guard guard;
  return do_change('S', path_of(fd), "", 0, [&] { return ::syscall(SYS_fdatasync, fd); });
}

int ftruncate(int fd, off_t size) noexcept {
  const Guard guard;
  return do_change('T', path_of(fd), "", static_cast<std::uint64_t>(size),
                   [&] { return ::syscall(SYS_ftruncate, fd, size); });
}

int rename(const char* from, const char* to) noexcept {
  const Guard guard;
  return do_change('R', path_at(AT_FDCWD, from), path_at(AT_FDCWD, to), 0,
                   [&] { return ::syscall(SYS_rename, from, to); });
}

int unlinkat(int directory, const char* name, int flags) noexcept {
  const Guard guard;
  return do_change((flags & AT_REMOVEDIR) != 0 ? 'D' : 'U', path_at(directory, name), "", 0,
                   [&] { return ::syscall(SYS_unlinkat, directory, name, flags); });
}

int unlink(const char* path) noexcept { return unlinkat(AT_FDCWD, path, 0); }

int rmdir(const char* path) noexcept { return unlinkat(AT_FDCWD, path, AT_REMOVEDIR); }

int mkdir(const char* path, mode_t mode) noexcept {
  const Guard guard;
  return do_change('M', path_at(AT_FDCWD, path), "", 0,
                   [&] { return ::syscall(SYS_mkdir, path, mode); });
}

// The first thing that both programs do: what the loader allocated does not count.
sighandler_t signal(int number, sighandler_t handler) noexcept {
  shim();  // what it allocates itself does not count either
  in_main = true;
  struct sigaction action {};
  struct sigaction before {};
  action.sa_handler = handler;
  return ::sigaction(number, &action, &before) == 0 ? before.sa_handler : SIG_ERR;
}

time_t time(time_t* out) noexcept {
  timespec now{};
  ::syscall(SYS_clock_gettime, CLOCK_REALTIME, &now);
  const time_t seconds = now.tv_sec + shim().clock;
  if (out != nullptr) *out = seconds;
  return seconds;
}

void* malloc(size_t bytes) noexcept { return refuses_memory() ? nullptr : __libc_malloc(bytes); }

void* calloc(size_t count, size_t bytes) noexcept {
  return refuses_memory() ? nullptr : __libc_calloc(count, bytes);
}

void* realloc(void* block, size_t bytes) noexcept {
  return refuses_memory() ? nullptr : __libc_realloc(block, bytes);
}

int open64(const char*, int, ...) __attribute__((alias("open")));
int openat64(int, const char*, int, ...) __attribute__((alias("openat")));
ssize_t pwrite64(int, const void*, size_t, off64_t) __attribute__((alias("pwrite")));
ssize_t pread64(int, void*, size_t, off64_t) __attribute__((alias("pread")));
int ftruncate64(int, off64_t) noexcept __attribute__((alias("ftruncate")));
void* mmap64(void*, size_t, int, int, int, off64_t) noexcept __attribute__((alias("mmap")));

}  // extern "C"
