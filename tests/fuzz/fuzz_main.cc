// Runs the target that the environment's DATELINE_FUZZ_TARGET names; "list" prints all.
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>

#include "common/base/error.h"
#include "indexer/source/byte_stream.h"
#include "tests/fuzz/fuzz_target.h"

namespace dateline::fuzz {
namespace {

std::map<std::string, Target>& targets() {
  static std::map<std::string, Target> all;
  return all;
}

Target chosen = nullptr;

void choose() {
  const char* name = std::getenv("DATELINE_FUZZ_TARGET");
  const auto at = targets().find(name == nullptr ? "" : name);
  if (at != targets().end()) {
    chosen = at->second;
    return;
  }
  for (const auto& [target, function] : targets()) std::printf("%s\n", target.c_str());
  std::exit(name != nullptr && std::string_view(name) == "list" ? 0 : 2);
}

}  // namespace

Registered::Registered(const char* name, Target target) { targets()[name] = target; }

void refused(const char* message) {
  static const bool seeds = std::getenv("DATELINE_FUZZ_SEEDS") != nullptr;
  if (!seeds) return;
  std::fprintf(stderr, "a seed is refused: %s\n", message);
  std::abort();
}

MemoryFile::MemoryFile(std::string_view bytes)
    : fd_(::memfd_create("fuzz", MFD_CLOEXEC)), path_("/proc/self/fd/" + std::to_string(fd_)) {
  if (::write(fd_, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size())) std::abort();
}

MemoryFile::~MemoryFile() { ::close(fd_); }

MemoryFolder::MemoryFolder()
    : path_((std::filesystem::exists("/dev/shm") ? "/dev/shm/dateline-fuzz-"
                                                 : "/tmp/dateline-fuzz-") +
            std::to_string(::getpid())) {
  std::filesystem::create_directory(path_);
}

MemoryFolder::~MemoryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

void MemoryFolder::write(const std::string& name, std::string_view bytes) const {
  std::ofstream(path_ + "/" + name, std::ios::binary) << bytes;
}

}  // namespace dateline::fuzz

extern "C" int LLVMFuzzerInitialize(int*, char***) {
  dateline::fuzz::choose();
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    dateline::fuzz::chosen({reinterpret_cast<const char*>(data), size});
  } catch (const dateline::Error& error) {
    dateline::fuzz::refused(error.what());
  } catch (const dateline::ReadFailure& failure) {
    dateline::fuzz::refused(failure.what());
  }
  return 0;
}
