// Finds and opens the files that the inputs name: files, directories with all
// below them (in the order of their names), "-" for standard input, and what is
// inside packed files.
//
// In directories, hidden files, backups (notes.txt~), devices and archives of Dateline are passed
// over, and each directory is read once, however many links lead to it; a visitor hears of each.
// Packed files may hold packed files, kMaxNesting deep.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/source/byte_stream.h"

namespace dateline {

inline constexpr int kMaxNesting = 4;

class FileVisitor {
 public:
  virtual ~FileVisitor() = default;
  // `name` is the path, and after a colon the member of a packed file:
  // "news.tar.zst:2025/april.jsonl". `named`: the user named the file itself, and not a directory
  // or packed files around it. May throw ReadFailure; failed() hears of it.
  virtual void file(const std::string& name, PeekedStream& content, bool named) = 0;
  virtual void skipped(const std::string& name, const std::string& reason) = 0;
  // It could not be read to its end, or not at all.
  virtual void failed(const std::string& name, const std::string& reason) = 0;
  // Whether to end the visit while a source has nothing to give; it ends with ReadStopped.
  virtual bool stopped() = 0;
};

// Error kInputOutput, before anything is read, when an input does not exist.
// Whatever the visitor throws but ReadFailure ends the visit.
// A file that is `passed_over` ("": none), by whatever name, is skipped.
void visit_inputs(const std::vector<std::string>& inputs, FileVisitor& visitor,
                  const std::string& passed_over = {});

}  // namespace dateline
