// The entity model: weights of the tagger and the compiled gazetteers, one file
// that is read into memory as it is and used in place.
//
//   "DATELENT"  8 bytes      magic
//   u32 format, u32 features kModelFormat, kFeatureVersion
//   u64 size                 of the whole file
//   u64 checksum             hash64 of everything behind this header
//   u32 slots, u32 frequent, u32 links, u32 entries, u32 places, u32 words
//   links    i16 x links     score of a state behind another, for each joint and each link of
//                            kStateLinks (labels.h), and zero bytes up to a multiple of 64
//   weights  i8 x frequent x 16  one row for each feature that is seen most
//   levels   i8 x 16             what the others' weights can be (row_sums.h)
//   packed   u8 x others x 8     one row for each other feature that matters
//   tags     u16 x slots         16 bits of the feature's hash; 0: the slot is free
//   entries, words, places   see lexicon.h
//
// Immutable once open; any thread. open() throws Error kInputOutput when the file
// cannot be read, kVersion when it is no model or one of another version, and
// kDamaged when its bytes are not what was written.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "indexer/analyse/entities/label_decoder.h"
#include "indexer/analyse/entities/large_pages.h"
#include "indexer/analyse/entities/lexicon.h"
#include "indexer/analyse/entities/row_sums.h"

namespace dateline {

inline constexpr std::uint32_t kModelFormat = 5;

// What training makes and write_model writes.
struct ModelParts {
  LabelLinks links{};
  std::vector<std::int8_t> weights;  // of the frequent: rows of kScored
  WeightLevels levels{};
  std::vector<std::uint8_t> packed;  // of the others: rows of kPackedRow
  std::vector<std::uint16_t> tags;   // of both
  std::vector<LexEntry> entries;
  std::vector<LexPlace> places;
  std::vector<LexWord> words;
};

class EntityModel {
 public:
  static std::shared_ptr<const EntityModel> open(const std::string& path);
  // A model over parts in memory; for training and tests.
  static std::shared_ptr<const EntityModel> of(ModelParts parts);

  const Lexicon& lexicon() const { return lexicon_; }
  const LabelLinks& links() const { return links_; }
  // The gazetteers alone, to train other weights beside them.
  ModelParts gazetteers() const;
  const RowTables& tables() const { return tables_; }
  // "<format>-<checksum>": what an archive keeps to say which model read it.
  const std::string& version() const { return version_; }

  EntityModel(const EntityModel&) = delete;
  EntityModel& operator=(const EntityModel&) = delete;

 private:
  EntityModel() = default;
  void read(std::span<const std::byte> bytes, const std::string& path);

  LargePages memory_;  // the file's bytes
  ModelParts own_;
  RowTables tables_;
  LabelLinks links_{};
  Lexicon lexicon_;
  std::string version_;
};

// Throws Error kInputOutput when it cannot be written.
void write_model(const ModelParts& parts, const std::string& path);

}  // namespace dateline
