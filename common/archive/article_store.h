// The article store of a segment: article -> the record as it came in.
//
// Each record is a zstd frame of its own, with zstd's content checksum, packed
// with one of the file's dictionaries; so a merge copies frames untouched.
// Const methods may be called from any thread. Errors: kDamaged.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/archive/columns.h"
#include "common/article/article.h"
#include "common/format/section_file.h"

namespace dateline {

class ArticleStore {
 public:
  ArticleStore();
  ArticleStore(const std::string& path, std::size_t articles);
  ~ArticleStore();
  ArticleStore(ArticleStore&&) noexcept;
  ArticleStore& operator=(ArticleStore&&) noexcept;

  StoredRecord read(ArticleNumber article) const;
  // The packed bytes, and which dictionary they need (0 none, else 1 + index).
  std::string_view frame(ArticleNumber article) const;
  std::uint8_t dictionary_of(ArticleNumber article) const;
  std::vector<std::string_view> dictionaries() const;
  const SectionFile& file() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// Larger than any record that the indexer takes; more is a damaged size.
inline constexpr unsigned long long kMostRecordBytes = 1ULL << 32;

// The record in an unpacked frame; nullopt when there is none.
std::optional<StoredRecord> split_record(std::string_view unpacked);

// Whether zstd made no dictionary of the bytes because they are none, and not for want of memory.
bool is_broken_dictionary(std::string_view bytes);

// Packs records; one a thread. `dictionary` as trained ("" for none).
class RecordPacker {
 public:
  RecordPacker(std::string_view dictionary, int level);
  ~RecordPacker();
  RecordPacker(RecordPacker&&) noexcept;
  std::string pack(const StoredRecord& record);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// A dictionary for records like `samples`; "" when they are too few to help.
// `bytes`: about how much text it will pack, which decides how large it may be.
std::string train_dictionary(const std::vector<std::string>& samples, std::uint64_t bytes);

}  // namespace dateline
