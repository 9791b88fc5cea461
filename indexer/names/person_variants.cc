#include "indexer/names/person_variants.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "common/base/ascii.h"
#include "common/text/name_words.h"
#include "common/text/term_maker.h"
#include "indexer/analyse/entities/name_forms.h"
#include "indexer/analyse/entities/name_words.h"
#include "indexer/names/nicknames.h"
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

// A nickname and the forename that it is short for are one person's when so many articles have
// them, most of those that have the surname in a full name, and no more than a year lies between.
constexpr std::uint64_t kFewestArticles = 5;
constexpr DayNumber kMostDaysToNickname = 365;

// A name with "Jr." or a number and the one without are one person's when at least so many articles
// have them, and no more than a year lies between. Of less known names it is mostly father and son
// who are in the papers.
constexpr std::uint64_t kFewestNumbered = 2;
constexpr std::uint64_t kFewestWithBoth = 20;
constexpr std::uint64_t kMostPlain = 20;  // articles without the number, for one with it
constexpr DayNumber kMostDaysToNumber = 365;

// As old papers and letters shorten forenames, folded.
std::string whole_forename(const std::string& word) {
  static const std::map<std::string, std::string, std::less<>> forenames = {
      {"benj", "benjamin"},   {"chas", "charles"},    {"danl", "daniel"},   {"edwd", "edward"},
      {"fredk", "frederick"}, {"geo", "george"},      {"jas", "james"},     {"jno", "john"},
      {"jos", "joseph"},      {"nathl", "nathaniel"}, {"richd", "richard"}, {"robt", "robert"},
      {"saml", "samuel"},     {"thos", "thomas"},     {"wm", "william"}};
  const auto found = forenames.find(word);
  return found == forenames.end() ? word : found->second;
}

// `John "Jack" Lang` and "William (Bill) Hayden" without the nickname.
std::string without_nickname(const std::string& name) {
  for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{" (", ") "},
                                    {" \"", "\" "},
                                    {" \xE2\x80\x9C", "\xE2\x80\x9D "}}) {
    const std::size_t begin = name.find(open);
    if (begin == std::string::npos || begin == 0) continue;
    const std::size_t end = name.find(close, begin + open.size());
    if (end != std::string::npos)
      return name.substr(0, begin + 1) + name.substr(end + close.size());
  }
  return name;
}

Words words_of(const std::string& value) {
  Words words =
      words_of_name(folded_name(with_initials_apart(surname_last(without_nickname(value)))));
  for (std::string& word : std::span(words).first(words.empty() ? 0 : words.size() - 1))
    word = whole_forename(word);
  return words;
}

// "jr", "ii" behind a full name, which tell father from son; taken off. "" for none.
std::string take_number(Words& words) {
  if (words.size() < 3 || !is_generation_suffix(words.back())) return {};
  std::string number = words.back() == "jnr" ? "jr" : words.back() == "snr" ? "sr" : words.back();
  words.pop_back();
  return number;
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

bool near_in_time(const Spelling& a, const Spelling& b, DayNumber most = kMostDaysBetween) {
  if (a.first == 0 || b.first == 0) return true;
  return a.first - b.last <= most && b.first - a.last <= most;
}

// "Evans", and what a scan or a slip of the pen makes of it: "Evan", "Evanv".
bool differ_by_one_letter(const std::string& a, const std::string& b) {
  constexpr std::size_t kShortest = 4;  // "Ann" and "Ana" are two
  const auto& [shorter, longer] =
      std::minmax(a, b, [](const auto& x, const auto& y) { return x.size() < y.size(); });
  if (shorter.size() < kShortest || longer.size() - shorter.size() > 1 || shorter[0] != longer[0])
    return false;
  const auto differ = std::ranges::mismatch(shorter, longer);
  const std::string_view rest(differ.in2, longer.end());
  const std::string_view other(differ.in1, shorter.end());
  return rest.empty() || rest.substr(1) == other.substr(shorter.size() == longer.size() ? 1 : 0);
}

// "w" fits "walker"; none fits any.
bool middles_agree(const Words& a, const Words& b) {
  if (a.empty() || b.empty()) return true;
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const bool initial = a[i].size() == 1 || b[i].size() == 1;
    if (initial ? a[i][0] != b[i][0] : a[i] != b[i] && !differ_by_one_letter(a[i], b[i]))
      return false;
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

  std::uint64_t articles() const {
    std::uint64_t sum = 0;
    for (const auto& [middle, spelling] : by_middle_) sum += spelling.articles;
    return sum;
  }

  // Whether all of both can be one person.
  bool agrees(const Namesakes& others, DayNumber most_days) const {
    if (by_middle_.size() + others.by_middle_.size() > kMostMiddles) return false;
    return std::ranges::all_of(by_middle_, [&](const auto& own) {
      return std::ranges::all_of(others.by_middle_, [&](const auto& other) {
        return middles_agree(own.first, other.first) &&
               near_in_time(own.second, other.second, most_days);
      });
    });
  }

  // Whether nearly all of these can be the person who has a number as well, within the same years.
  bool may_have_number(const Namesakes& numbered) const {
    constexpr std::uint64_t kOtherShare =
        20;  // one article in so many may have another middle name
    if (by_middle_.size() + numbered.by_middle_.size() > kMostMiddles + kMostRare) return false;
    std::uint64_t others = 0;
    for (const auto& own : by_middle_) {
      const Spelling& spelling = own.second;
      const bool agrees = std::ranges::all_of(numbered.by_middle_, [&](const auto& other) {
        return middles_agree(spelling.middle, other.first) &&
               near_in_time(spelling, other.second, kMostDaysToNumber);
      });
      if (!agrees) others += spelling.articles;
    }
    return others * kOtherShare < articles();
  }

  void take(const Namesakes& others) {
    for (const auto& [middle, spelling] : others.by_middle_) {
      Spelling& own = by_middle_[middle];
      own.middle = middle;
      for (const auto* value : spelling.values) own.add(*value);
    }
  }

  // All that agree are one, but for slips. Where some do not, those are one that have a middle name
  // and agree with each other and with no third: E. and Evans beside K., but not E. beside Evans
  // and Edward.
  void join(std::map<std::string, std::string>& joined) const {
    if (by_middle_.size() == 1) return join_values({&by_middle_.begin()->second}, joined);
    Spellings all;
    for (const auto& [middle, spelling] : by_middle_) all.push_back(&spelling);
    const Spellings slips = slips_of_all();
    for (const Spelling* slip : slips) join_values({slip}, joined);
    std::erase_if(all, [&](const Spelling* one) { return std::ranges::count(slips, one) > 0; });
    if (all.size() <= kMostMiddles && all_agree(all)) {
      join_values(all, joined);
    } else {
      join_named(all, joined);
    }
  }

 private:
  using Spellings = std::vector<const Spelling*>;

  // Those of `spellings` that can be one with `spelling`, itself among them.
  static Spellings agreeing(const Spellings& spellings, const Spelling& spelling) {
    Spellings group;
    for (const Spelling* other : spellings) {
      if (middles_agree(spelling.middle, other->middle) && near_in_time(spelling, *other))
        group.push_back(other);
    }
    return group;
  }

  static bool agrees_with(const Spellings& spellings, const Spelling& one) {
    return agreeing(spellings, one).size() == spellings.size();
  }

  static bool all_agree(const Spellings& spellings) {
    return std::ranges::all_of(spellings,
                               [&](const Spelling* one) { return agrees_with(spellings, *one); });
  }

  static bool has_middle(const Spellings& spellings) {
    return std::ranges::any_of(spellings, [](const Spelling* one) { return !one->middle.empty(); });
  }

  // Middle names that are likely slips, "Richard A Shelby" in an archive that has him as Richard C:
  // under 2 of 100 articles have each, all others agree, and these do not agree with all of them.
  // Together they are few, because a name that goes with many middle names is many people's.
  Spellings slips_of_all() const {
    const std::uint64_t sum = articles();
    Spellings frequent;
    Spellings rare;
    for (const auto& [middle, spelling] : by_middle_) {
      const bool few = !middle.empty() && spelling.articles * kRareShare < sum;
      (few ? rare : frequent).push_back(&spelling);
    }
    if (rare.empty() || rare.size() > kMostRare || frequent.size() > kMostMiddles) return {};
    if (!has_middle(frequent) || !all_agree(frequent)) return {};
    Spellings fitting = rare;
    std::erase_if(fitting, [&](const Spelling* one) { return !agrees_with(frequent, *one); });
    std::erase_if(rare, [&](const Spelling* one) {
      return agrees_with(frequent, *one) && agrees_with(fitting, *one);
    });
    std::uint64_t slips = 0;
    for (const Spelling* spelling : rare) slips += spelling->articles;
    return slips * kSlipsShare < sum ? rare : Spellings();
  }

  // Whether all of `group`, what agrees with one of `spellings`, agree with each other and with no
  // third.
  static bool is_one(const Spellings& spellings, const Spellings& group) {
    return std::ranges::all_of(
        group, [&](const Spelling* one) { return agreeing(spellings, *one) == group; });
  }

  static std::vector<Spellings> alone(const Spellings& spellings) {
    std::vector<Spellings> groups;
    for (const Spelling* spelling : spellings) groups.push_back({spelling});
    return groups;
  }

  static std::vector<Spellings> groups_of(const Spellings& spellings) {
    std::vector<Spellings> groups;
    for (const Spelling* spelling : spellings) {
      Spellings group = agreeing(spellings, *spelling);
      if (!is_one(spellings, group)) {
        groups.push_back({spelling});
      } else if (spelling == group.front()) {
        groups.push_back(std::move(group));
      }
    }
    return groups;
  }

  // How many articles have a rare middle name that agrees with some of those that are one.
  static std::uint64_t disagreeing_articles(const Spellings& frequent, const Spellings& rare) {
    std::uint64_t sum = 0;
    for (const Spelling* one : rare) {
      if (!is_one(frequent, agreeing(frequent, *one))) sum += one->articles;
    }
    return sum;
  }

  // Those that are one by their middle names, which all agree with each other and with no third.
  // Middle names as rare as slips are one with those that they agree with, and keep none apart: a
  // scan's "Evanv" and "Evjns" beside E. and Evans. Those that agree with some of these alone
  // ("Eii") are few, or it is no slip.
  void join_named(const Spellings& all, std::map<std::string, std::string>& joined) const {
    const std::uint64_t sum = articles();
    Spellings frequent;
    Spellings rare;
    for (const Spelling* one : all) {
      if (one->middle.empty()) {
        join_values({one}, joined);
      } else {
        (one->articles * kRareShare < sum ? rare : frequent).push_back(one);
      }
    }
    if (frequent.size() > kMostMiddles || rare.size() > kMostRare ||
        disagreeing_articles(frequent, rare) * kSlipsShare >= sum) {
      frequent.insert(frequent.end(), rare.begin(), rare.end());
      rare.clear();
    }
    const bool of_many = frequent.size() > kMostMiddles;
    for (const Spellings& group : of_many ? alone(frequent) : groups_of(frequent)) {
      Spellings members = group;
      std::erase_if(rare, [&](const Spelling* one) {
        const bool fits = agreeing(frequent, *one) == group;
        if (fits) members.push_back(one);
        return fits;
      });
      join_values(members, joined);
    }
    for (const Spelling* one : rare) join_values({one}, joined);
  }

  static void join_values(const Spellings& spellings, std::map<std::string, std::string>& joined) {
    std::vector<const ValueCounts::value_type*> values;
    for (const Spelling* spelling : spellings) {
      values.insert(values.end(), spelling->values.begin(), spelling->values.end());
    }
    if (values.size() > 1) join_to_best(values, joined);
  }

  // A name with more middle names than this is many people's.
  static constexpr std::size_t kMostMiddles = 9;
  // One article in so many has a middle name that is likely a slip, and one in so many has any.
  static constexpr std::uint64_t kRareShare = 50;
  static constexpr std::uint64_t kSlipsShare = 25;
  static constexpr std::size_t kMostRare = 64;  // each pair is compared

  std::map<Words, Spelling> by_middle_;
};

// Those of one surname, by forename.
using Family = std::map<std::string, Namesakes>;

// The one given forename in the family that a nickname can be short for.
Family::iterator given_of(Family& family, const std::string& nickname) {
  auto given = family.end();
  for (const std::string_view forename : given_forenames(nickname)) {
    const auto found = family.find(std::string(forename));
    if (found == family.end()) continue;
    if (given != family.end()) return family.end();
    given = found;
  }
  return given;
}

// Joe Lieberman is Joseph, in an archive whose Liebermans are mostly he; Jim Smith is left alone.
void take_nicknames(Family& family) {
  std::uint64_t all = 0;
  for (const auto& [forename, people] : family) all += people.articles();
  for (auto called = family.begin(); called != family.end();) {
    const auto given = given_of(family, called->first);
    const auto at = called++;
    if (given == family.end()) continue;
    const std::uint64_t both = at->second.articles() + given->second.articles();
    if (both < kFewestArticles || both * 2 <= all ||
        !given->second.agrees(at->second, kMostDaysToNickname))
      continue;
    given->second.take(at->second);
    family.erase(at);
  }
}

// Fathers who are in the news as much as the sons who have their names, folded.
bool is_father(const std::string& forename, const std::string& surname) {
  constexpr std::array<std::string_view, 22> kFathers = {
      "adlai stevenson", "albert gore",        "donald trump",   "ferdinand marcos",
      "frank sinatra",   "franklin roosevelt", "george bush",    "hamilton fish",
      "hank williams",   "harold ford",        "henry lodge",    "jesse jackson",
      "john kennedy",    "john rockefeller",   "joseph kennedy", "leland stanford",
      "ken griffey",     "oliver holmes",      "robert casey",   "robert kennedy",
      "robert taft",     "theodore roosevelt"};
  return std::ranges::count(kFathers, forename + " " + surname) > 0;
}

bool can_be_called(const std::string& given, const std::string& nickname) {
  return std::ranges::count(given_forenames(nickname), std::string_view(given)) > 0;
}

bool same_forename(const std::string& a, const std::string& b) {
  return a == b || can_be_called(a, b) || can_be_called(b, a);
}

// Those of one surname, by their number, "" for none; in this order.
using Generations = std::vector<std::pair<std::string_view, Family*>>;

// The one of these who has the forename or, where nobody has, one for which it is short or that is
// short for it.
Family::const_iterator called_like(const Family& family, const std::string& forename) {
  const auto exact = family.find(forename);
  if (exact != family.end()) return exact;
  auto called = family.end();
  for (auto at = family.begin(); at != family.end(); ++at) {
    if (!same_forename(forename, at->first)) continue;
    if (called != family.end()) return family.end();
    called = at;
  }
  return called;
}

bool has_another_number(const Generations& generations, std::string_view number,
                        const std::string& forename) {
  return std::ranges::any_of(generations, [&](const auto& other) {
    return !other.first.empty() && other.first != number &&
           std::ranges::any_of(*other.second, [&](const auto& people) {
             return same_forename(forename, people.first);
           });
  });
}

// "John G. Roberts, Jr." is John Roberts in an archive that tells him from no other.
void take_numbered(const std::string& surname, const Generations& generations) {
  if (!generations.front().first.empty()) return;
  Family& plain = *generations.front().second;
  for (const auto& [number, family] : generations) {
    if (number.empty() || number == "sr") continue;
    for (auto next = family->begin(); next != family->end();) {
      const auto numbered = next++;
      const std::string& forename = numbered->first;
      const auto people = called_like(plain, forename);
      if (people == plain.end() || is_father(forename, surname)) continue;
      const std::uint64_t with = numbered->second.articles();
      const std::uint64_t without = people->second.articles();
      if (with < kFewestNumbered || with + without < kFewestWithBoth || without > kMostPlain * with)
        continue;
      if (!people->second.may_have_number(numbered->second) ||
          has_another_number(generations, number, forename))
        continue;
      plain[forename].take(numbered->second);
      family->erase(numbered);
    }
  }
}

void join_generations(const std::string& surname, const Generations& generations,
                      std::map<std::string, std::string>& joined) {
  for (const auto& [number, family] : generations) {
    if (!number.empty()) take_nicknames(*family);
  }
  take_numbered(surname, generations);
  for (const auto& [number, family] : generations) {
    if (number.empty()) take_nicknames(*family);
    for (const auto& [forename, people] : *family) people.join(joined);
  }
}

}  // namespace

bool is_full_name(const std::string& value) {
  const Words words = words_of(value);
  return words.size() >= 2 && words.front().size() >= 2;
}

std::map<std::string, std::string> join_person_variants(const ValueCounts& counts) {
  std::map<std::pair<std::string, std::string>, Family> families;  // by surname and number
  for (const auto& value : counts) {
    Words words = words_of(value.first);
    if (words.size() < 2 || words.front().size() < 2) continue;
    const std::string number = take_number(words);
    Family& family = families[{plain_surname(words.back()), number}];
    family[words.front()].add(Words(words.begin() + 1, words.end() - 1), value);
  }
  std::map<std::string, std::string> joined;
  for (auto next = families.begin(); next != families.end();) {
    const std::string& surname = next->first.first;
    Generations generations;
    for (; next != families.end() && next->first.first == surname; ++next)
      generations.emplace_back(next->first.second, &next->second);
    join_generations(surname, generations, joined);
  }
  return joined;
}

}  // namespace dateline
