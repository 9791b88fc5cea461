// The user's file of names, one line each:
//
//   same A = B        B is A: both count for A
//   different A / B   what looks like one name is two
//   rename A -> B     A, and all that counts for it, is shown as B
//
// Names of persons, or of what stands before the first: "same org: UN = United
// Nations" (person:, org:, place:). Blank lines and lines that begin with # say
// nothing. Pure; any thread. Error kUsage names the line.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "common/fields/field_table.h"

namespace dateline {

enum class AliasKind { kSame, kDifferent, kRename };

struct AliasLine {
  std::size_t number = 0;  // of the line in the file, from 1
  AliasKind kind = AliasKind::kSame;
  Field field = Field::kPerson;
  std::string first;
  std::string second;
};

enum class AliasCheck {
  kStored,  // an archive keeps it: what says nothing of any name is harmless
  kGiven,   // by the user, now: what can name nothing is a mistake, and refused
};

// What a command takes: a hundred thousand lines are 5 MB, and each publication reads them.
constexpr std::size_t kMostAliasBytes = std::size_t{64} << 20;

// `where` is told in errors: the file's name.
std::vector<AliasLine> read_aliases(std::string_view text, const std::string& where,
                                    AliasCheck check = AliasCheck::kStored);

}  // namespace dateline
