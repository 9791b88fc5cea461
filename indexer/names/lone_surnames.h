// Whom a surname means that stands alone in an article ("Putin"): the person whom the
// rest of the archive has by that name near the article's date, only with strong evidence.
// The article has no full name with the word, its date is known to the day, the word is the
// surname of the name that most have, and either nearly nobody else is named so:
//
//   - of the articles at most 14 days away that have the word in a full name, 5 or more,
//     and 95 in 100 of them, have this one;
//   - of those at most a year away 90 in 100 have it, and more than have others;
//
// or he is one whom nobody needs to introduce, as others of that name are:
//
//   - at most a year away 5 articles or more have this full name, more than have others
//     with the word; and so it is, or as many, at most 14 days away;
//   - the word alone stands in more articles than this name, and in 5 times as many as
//     the others; at most 14 days away in 5 or more, and in 5 times as many likewise.
//
// Depends on the live articles alone, so not on how they lie in segments. Memory: a few
// bytes for each article and name. Pure; any thread. Errors: kDamaged.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "common/archive/resolved_names.h"
#include "common/archive/segment.h"

namespace dateline {

struct NamesInForce {
  // The name that a person's value counts for, itself when no other.
  std::function<std::string(const std::string& value)> name_of;
  // Whether the user says that a value is not of this name.
  std::function<bool(const std::string& value, const std::string& name)> are_different;
};

ResolvedNames resolve_lone_surnames(const std::vector<std::unique_ptr<Segment>>& segments,
                                    const NamesInForce& names);

}  // namespace dateline
