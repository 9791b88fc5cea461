#include "indexer/names/person_variants.h"

#include <algorithm>
#include <vector>

#include "common/base/ascii.h"
#include "common/text/name_words.h"
#include "common/text/term_maker.h"
#include "indexer/analyse/entities/name_forms.h"
#include "indexer/names/spellings.h"

namespace dateline {
namespace {

using Words = std::vector<std::string>;

// Two spellings of one person's name are not seen further apart than a life in
// the news is long.
constexpr DayNumber kMostDaysBetween = 10 * 365;

// Initials apart: "H.W." and, between names in small letters, "HW" as "H. W.".
std::string with_initials_apart(const std::string& name) {
  std::string apart;
  for (std::size_t at = 0; at < name.size(); ++at) {
    const bool begins = at == 0 || name[at - 1] == ' ';
    apart += name[at];
    const bool point = name[at] == '.' && at + 1 < name.size() && is_ascii_upper(name[at + 1]);
    const bool pair = begins && at > 0 && at + 2 < name.size() && is_ascii_upper(name[at]) &&
                      is_ascii_upper(name[at + 1]) && name[at + 2] == ' ';
    if (point || (pair && std::ranges::any_of(name, is_ascii_lower))) apart += ' ';
  }
  return apart;
}

// Generation suffixes tell father from son, and so are part of the name's identity.
Words words_of(const std::string& value) {
  return words_of_name(folded_name(with_initials_apart(surname_last(value))));
}

std::string plain_surname(std::string word) {
  static const std::string_view kEnds[] = {"skyy", "skiy", "skii", "skyi", "skij", "skiï", "sky"};
  for (const std::string_view end : kEnds) {
    if (word.size() < end.size() + 2 || !word.ends_with(end)) continue;
    return word.substr(0, word.size() - end.size()) + "ski";
  }
  return word;
}

// The spellings that have the same words.
struct Spelling {
  std::vector<const ValueCounts::value_type*> values;
  Words middle;
  std::uint64_t articles = 0;
  DayNumber first = 0;
  DayNumber last = 0;

  void add(const ValueCounts::value_type& value) {
    values.push_back(&value);
    articles += value.second.articles;
    if (value.second.first == 0) return;
    first = first == 0 ? value.second.first : std::min(first, value.second.first);
    last = std::max(last, value.second.last);
  }
};

bool near_in_time(const Spelling& a, const Spelling& b) {
  if (a.first == 0 || b.first == 0) return true;
  return a.first - b.last <= kMostDaysBetween && b.first - a.last <= kMostDaysBetween;
}

// "w" fits "walker"; none fits any.
bool middles_agree(const Words& a, const Words& b) {
  if (a.empty() || b.empty()) return true;
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const bool initial = a[i].size() == 1 || b[i].size() == 1;
    if (initial ? a[i][0] != b[i][0] : a[i] != b[i]) return false;
  }
  return true;
}

// The spellings with one first name and surname: by their middle names.
class Namesakes {
 public:
  void add(Words middle, const ValueCounts::value_type& value) {
    Spelling& spelling = by_middle_[middle];
    spelling.middle = std::move(middle);
    spelling.add(value);
  }

  void join(std::map<std::string, std::string>& joined) const {
    const bool one = all_agree();
    if (one) {
      join_all(joined);
      return;
    }
    for (const auto& [middle, spelling] : by_middle_) join_values(spelling.values, joined);
  }

 private:
  bool all_agree() const {
    for (auto a = by_middle_.begin(); a != by_middle_.end(); ++a) {
      for (auto b = std::next(a); b != by_middle_.end(); ++b) {
        if (!middles_agree(a->first, b->first) || !near_in_time(a->second, b->second)) return false;
        if (std::distance(by_middle_.begin(), b) > kMostMiddles) return false;
      }
    }
    return true;
  }

  void join_all(std::map<std::string, std::string>& joined) const {
    std::vector<const ValueCounts::value_type*> values;
    for (const auto& [middle, spelling] : by_middle_) {
      values.insert(values.end(), spelling.values.begin(), spelling.values.end());
    }
    join_values(values, joined);
  }

  static void join_values(const std::vector<const ValueCounts::value_type*>& values,
                          std::map<std::string, std::string>& joined) {
    if (values.size() > 1) join_to_best(values, joined);
  }

  // A name with more middle names than this is many people's.
  static constexpr std::ptrdiff_t kMostMiddles = 8;

  std::map<Words, Spelling> by_middle_;
};

}  // namespace

bool is_full_name(const std::string& value) {
  const Words words = words_of(value);
  return words.size() >= 2 && words.front().size() >= 2;
}

std::map<std::string, std::string> join_person_variants(const ValueCounts& counts) {
  std::map<std::pair<std::string, std::string>, Namesakes> namesakes;
  for (const auto& value : counts) {
    Words words = words_of(value.first);
    if (words.size() < 2 || words.front().size() < 2) continue;
    const std::string surname = plain_surname(words.back());
    namesakes[{words.front(), surname}].add(Words(words.begin() + 1, words.end() - 1), value);
  }
  std::map<std::string, std::string> joined;
  for (const auto& [name, people] : namesakes) people.join(joined);
  return joined;
}

}  // namespace dateline
