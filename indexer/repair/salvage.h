// Records out of an article store that is damaged: every frame that still has its
// checksum, wherever it stands, with no trust in footers, tables and ends.
//
// One object for one thread. Errors: kInputOutput when the file cannot be read.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/article/article.h"
#include "common/base/file.h"

namespace dateline {

class Salvage {
 public:
  explicit Salvage(const std::string& path);
  ~Salvage();
  Salvage(const Salvage&) = delete;
  Salvage& operator=(const Salvage&) = delete;

  // The next record in the order of the file; nullopt at its end.
  std::optional<StoredRecord> next();

 private:
  struct Dictionary;
  static Dictionary digested(std::string_view bytes);
  static std::optional<std::string> unpack(std::string_view frame, const Dictionary& dictionary);
  void find_dictionaries();
  std::vector<std::string_view> frames_of(unsigned id) const;
  std::optional<std::string> unpack(std::string_view frame) const;

  MappedFile file_;
  std::size_t at_ = 0;
  std::vector<Dictionary> dictionaries_;
};

}  // namespace dateline
