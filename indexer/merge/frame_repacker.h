// Packs again, with a dictionary, the records that were packed without one: what
// came in small portions shrinks to a third when it is merged. When the segments have many
// dictionaries, as after months of daily additions, one for all takes their place; and when
// articles are deleted, since a dictionary is made of pieces of the records it was trained on.
//
// One object for one thread. Errors: kDamaged.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "common/archive/article_store.h"
#include "indexer/publish/open_archive.h"
#include "indexer/segment/article_parts.h"

namespace dateline {

// A segment has room for 250 dictionaries, and each of so many serves few records.
inline constexpr std::size_t kMostKeptDictionaries = 64;

enum class Repack {
  kAsNeeded,  // records without a dictionary; all when the dictionaries may not be kept
  kAll,
};

class FrameRepacker {
 public:
  // Trains the dictionary on the live records without one in the segments (by index), or on
  // all live ones.
  FrameRepacker(const OpenArchive& archive, const std::vector<std::size_t>& segments, Repack which);

  // "" when the records are too few for a dictionary to help: repack() then
  // leaves them as they are.
  const std::string& dictionary() const { return dictionary_; }
  // Whether records with a dictionary are packed again too, and theirs are not kept.
  bool repacks_all() const { return all_; }
  // `number`: of dictionary() in the segment being built.
  void repack(const Place& place, std::uint8_t number, ArticleParts& parts);

 private:
  const OpenArchive& archive_;
  bool all_;
  std::string dictionary_;
  RecordPacker packer_;
};

}  // namespace dateline
