// The persons of an archive who have a word in their name, and what is known of
// each. Any thread. Errors: kUsage for a name without a word, kDamaged, DeadlinePassed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "searcher/match/deadline.h"
#include "searcher/read/opened_archive.h"

namespace dateline {

// How a person is written is read in so many articles of each at most, the newest.
inline constexpr std::size_t kMaxReadForForms = 200;
inline constexpr std::size_t kMaxCompanions = 10;
inline constexpr std::size_t kMaxForms = 10;

using NameCounts = std::vector<std::pair<std::string, std::uint64_t>>;  // most frequent first

struct PersonFound {
  std::string name;
  std::uint64_t count = 0;     // articles
  std::uint64_t resolved = 0;  // of them, those that give the surname alone (docs/ENTITIES.md)
  std::string first;           // date of the oldest and the newest; "" when none is dated
  std::string last;
  NameCounts forms;              // as the texts write the name, by times
  std::uint64_t forms_from = 0;  // articles that were read for that
  NameCounts companions;         // persons in the same articles, by articles
};

struct WhoAnswer {
  std::uint64_t total = 0;           // persons who match
  std::vector<PersonFound> persons;  // the most frequent, then by name
};

// Persons whose name has every word of `name`, in any case and order.
WhoAnswer who(const OpenedArchive& archive, std::string_view name, std::size_t limit,
              const Deadline& deadline = {});

// The one person of exactly this name, however many others have its words; count is 0
// when there is none.
PersonFound person_called(const OpenedArchive& archive, std::string_view name,
                          const Deadline& deadline = {});

// "; 12 persons have "clinton"" of a name that nobody has, without words in front ("senator
// clinton"); "" where nobody has the last one either.
std::string persons_of_fewer_words(const OpenedArchive& archive,
                                   const std::vector<std::string>& folded);

// For programs one JSON list; for people several lines a person.
std::string who_json(const WhoAnswer& answer);
std::string who_text(const WhoAnswer& answer);

}  // namespace dateline
