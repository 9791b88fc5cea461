#include "indexer/publish/writer_lock.h"

#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <fstream>
#include <memory>
#include <thread>

#include "common/base/error.h"
#include "common/base/file.h"
#include "tests/support/temporary_directory.h"

namespace dateline {

TEST_CASE("a second writer is told who holds the lock", "[publish]") {
  const TemporaryDirectory directory;
  auto first = std::make_unique<WriterLock>(directory.path(), "dateline-index add");
  CHECK(is_being_written(directory.path()));
  try {
    const WriterLock second(directory.path(), "dateline-index compact");
    FAIL("two writers");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::kLocked);
    CHECK_THAT(error.line(),
               Catch::Contains("process " + std::to_string(::getpid()) + " on host") &&
                   Catch::Contains("since 20") && Catch::Contains("(dateline-index add)"));
  }
  first.reset();
  CHECK_FALSE(is_being_written(directory.path()));
  CHECK_NOTHROW(WriterLock(directory.path(), "dateline-index compact"));
}

TEST_CASE("the lock of a dead writer is simply taken", "[publish]") {
  const TemporaryDirectory directory;
  const pid_t child = ::fork();
  if (child == 0) {
    auto* lost = new WriterLock(directory.path(), "dateline-index add");
    ::_exit(lost == nullptr ? 1 : 0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  CHECK(status == 0);
  CHECK_THAT(read_file(directory.path() + "/lock"), Catch::Contains("dateline-index add"));
  CHECK_FALSE(is_being_written(directory.path()));
  CHECK_NOTHROW(WriterLock(directory.path(), "dateline-index delete"));
}

TEST_CASE("a holder that has not named itself yet is waited for", "[publish]") {
  const TemporaryDirectory directory;
  const std::string path = directory.path() + "/lock";
  auto first = std::make_unique<WriterLock>(directory.path(), "dateline-index add");
  const std::string name = read_file(path);
  // As it is just after the lock was taken, and just before it is given back.
  CHECK(::truncate(path.c_str(), 0) == 0);
  std::thread naming([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    std::ofstream(path) << name;
  });
  CHECK_THROWS_WITH(WriterLock(directory.path(), "dateline-index compact"),
                    Catch::Contains("process " + std::to_string(::getpid())));
  naming.join();
  CHECK(::truncate(path.c_str(), 0) == 0);
  std::thread ending([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    first.reset();
  });
  CHECK_NOTHROW(WriterLock(directory.path(), "dateline-index compact"));
  ending.join();
}

TEST_CASE("an archive that nobody wrote to is not being written", "[publish]") {
  const TemporaryDirectory directory;
  CHECK_FALSE(is_being_written(directory.path()));
}

}  // namespace dateline
