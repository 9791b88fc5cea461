// Which values of organisations and places are short forms of other names, by what the
// archive's articles introduce: where articles write "International Monetary Fund (IMF)", the
// value "IMF" of the others is that name too, when
//
//   - Nine in ten of the articles that introduce the short form agree on what it is short for.
//   Names
//     that differ from the most frequent in one word of four and more, and are five times as rare,
//     do not count.
//   - Where articles have the short form alone, two at least introduce it, and one for so many
//     of those (kMostAlone).
//
// A record's tag that is both ("International Monetary Fund (IMF)") introduces the short form and
// is the long name.
//
// Long names that share a short form and differ in what is likely a slip (near_names.h) are one,
// unless very many share it (kMostNames).
//
// Names and short forms that the user's alias file is about are not joined.
//
// A short form is its letters: "I.M.F." is "IMF"; one letter again and again (CCC) is none, because
// bonds are rated so. Depends on the live articles alone, so not on
// how they lie in segments. Pure; any thread. Errors: kDamaged.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "common/archive/segment.h"
#include "common/article/entity_type.h"
#include "indexer/names/told_names.h"
#include "indexer/names/value_counts.h"

namespace dateline {

// The name that a value counts for by its spelling, itself when no other.
using NameOf = std::function<std::string(const std::string& value)>;

struct IntroducedNames {
  // Each short form, a value of the archive or not, each slip of a name, and each tag with both ->
  // the name that it counts for.
  std::map<std::string, std::string> joined;
  // All short forms, as introduced, and names that they are introduced for.
  std::set<std::pair<std::string, std::string>> all;
};

// `counts`: of the type's values.
IntroducedNames introduced_names(const std::vector<std::unique_ptr<Segment>>& segments,
                                 EntityType type, const ValueCounts& counts, const NameOf& name_of,
                                 const ToldNames& told);

}  // namespace dateline
