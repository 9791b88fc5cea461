#include "indexer/analyse/entities/joints.h"

#include "indexer/analyse/entities/tag_document.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

const WordSet kArticles = {"the", "a"};
const WordSet kAnds = {"and", "&", "or", "y", "e", "und", "et"};
const WordSet kOfs = {"of"};
const WordSet kIns = {"in", "at", "on"};
const WordSet kPrepositions = {"for", "with", "from", "by", "to", "as", "against"};
const WordSet kVersuses = {"v", "v.", "vs."};

Joint joint_of(const Unit& unit) {
  if (unit.is_open()) return Joint::kWord;
  if (unit.is(kUnitNumber)) return Joint::kNumber;
  if (unit.mark == ',') return Joint::kComma;
  if (unit.mark == '-' || unit.mark == '/') return Joint::kHyphen;
  if (kAnds.has(unit)) return Joint::kAnd;
  if (!unit.is(kUnitWord)) return Joint::kMark;
  if (kOfs.has(unit)) return Joint::kOf;
  if (kIns.has(unit)) return Joint::kIn;
  if (kPrepositions.has(unit)) return Joint::kPreposition;
  if (kVersuses.has(unit)) return Joint::kVersus;
  return Joint::kSmall;
}

}  // namespace

Joint joint_before(const TagDocument& document, const TagRun& run, std::size_t i) {
  if (i == run.begin) return run.joint;
  const auto& units = document.units;
  // "of the" is "of".
  if (i >= run.begin + std::size_t{2} && kArticles.has(units[i - 1])) {
    return units[i - 2].is_open() ? Joint::kSmall : joint_of(units[i - 2]);
  }
  return joint_of(units[i - 1]);
}

}  // namespace dateline
