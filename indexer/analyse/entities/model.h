// The entity model: weights of the tagger and the compiled gazetteers, one file
// that is mapped into memory and read in place.
//
//   "DATELENT"  8 bytes      magic
//   u32 format, u32 features kModelFormat, kFeatureVersion
//   u64 size                 of the whole file
//   u64 checksum             hash64 of everything behind this header
//   u32 slots, u32 links, u32 entries, u32 places, u32 words, u32 0
//   links    i32 x 17 x 17   score of one label behind another, and 4 zero bytes
//   weights  i8 x slots x 16   one row for each feature that matters
//   tags     u16 x slots       16 bits of the feature's hash; 0: the slot is free;
//                              the first kFrequentSlots hold the features seen most
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
#include "indexer/analyse/entities/lexicon.h"
#include "indexer/analyse/entities/row_sums.h"

namespace dateline {

inline constexpr std::uint32_t kModelFormat = 3;

// Features are in two tables (row_sums.h); this many slots are the frequent ones'. Another
// number is another format.
inline constexpr std::size_t kFrequentSlots = 32768;

// What training makes and write_model writes.
struct ModelParts {
  LabelLinks links{};
  std::vector<std::int8_t> weights;  // rows of kScored
  std::vector<std::uint16_t> tags;   // of the rows
  std::vector<LexEntry> entries;
  std::vector<LexPlace> places;
  std::vector<LexWord> words;
};

class EntityModel {
 public:
  static std::shared_ptr<const EntityModel> open(const std::string& path);
  // A model over parts in memory; for training and tests.
  static std::shared_ptr<const EntityModel> of(ModelParts parts);
  ~EntityModel();

  const Lexicon& lexicon() const { return lexicon_; }
  const LabelLinks& links() const { return links_; }
  // The gazetteers alone, to train other weights beside them.
  ModelParts gazetteers() const;
  RowTables tables() const;
  // "1-<checksum>": what an archive keeps to say which model read it.
  const std::string& version() const { return version_; }

  EntityModel(const EntityModel&) = delete;
  EntityModel& operator=(const EntityModel&) = delete;

 private:
  EntityModel() = default;
  void read(std::span<const std::byte> bytes, const std::string& path);

  void* mapped_ = nullptr;
  std::size_t mapped_bytes_ = 0;
  ModelParts own_;
  std::size_t slots_ = 0;
  const std::int8_t* weights_ = nullptr;
  const std::uint16_t* tags_ = nullptr;
  LabelLinks links_{};
  Lexicon lexicon_;
  std::string version_;
};

// Throws Error kInputOutput when it cannot be written.
void write_model(const ModelParts& parts, const std::string& path);

}  // namespace dateline
