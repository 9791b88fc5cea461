// The lock of an archive: one writer at a time, any number of readers.
//
// The file `lock` is locked as an open file description (F_OFD_SETLK), so the
// kernel gives the lock back when its holder ends, however it ends; what the file
// says only tells people who holds it. One object for one thread.
#pragma once

#include <string>

namespace dateline {

class WriterLock {
 public:
  // Takes the lock of `archive`, a directory, for `command` ("dateline-index
  // add"). Error kLocked, naming the holder, when another writer has it.
  WriterLock(const std::string& archive, const std::string& command);
  ~WriterLock();
  WriterLock(const WriterLock&) = delete;
  WriterLock& operator=(const WriterLock&) = delete;

  // Whether the lock of the directory that `archive` names now is still this one: not when
  // the archive was moved, removed or replaced by another.
  bool is_of(const std::string& archive) const;

 private:
  int fd_ = -1;
};

// Whether a writer holds the lock of `archive` now.
bool is_being_written(const std::string& archive);

}  // namespace dateline
