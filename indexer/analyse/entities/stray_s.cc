#include "indexer/analyse/entities/stray_s.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "indexer/analyse/entities/forename_gender.h"

namespace dateline {
namespace {

// Of a long surname that ends in s; empty of others.
std::string_view without_s(const MentionedName& name) {
  if (!name.form.ends_with('s') || name.words.back().size() <= kShortestWithoutS) return {};
  std::string_view word = name.words.back();
  word.remove_suffix(1);
  return is_known_forename(word) ? std::string_view() : word;
}

// Whether a name ends as another one that has lost its s.
bool is_name_without_s(const std::vector<MentionedName>& names) {
  std::vector<std::string_view> without;
  for (const MentionedName& name : names) {
    if (const std::string_view shorter = without_s(name); !shorter.empty())
      without.push_back(shorter);
  }
  if (without.empty()) return false;
  std::ranges::sort(without);
  return std::ranges::any_of(names, [&](const MentionedName& name) {
    return !name.words.empty() &&
           std::ranges::binary_search(without, std::string_view(name.words.back()));
  });
}

void take_off_s(MentionedName& name) {
  name.words.back().pop_back();
  name.form.remove_suffix(1);
}

}  // namespace

void take_off_stray_s(std::vector<MentionedName>& names) {
  if (!is_name_without_s(names)) return;  // nearly all articles
  std::map<std::string, int> alone;
  std::set<std::string> surnames;
  for (const MentionedName& name : names) {
    if (name.is_lone()) ++alone[name.words[0]];
    if (name.words.size() > 1) surnames.insert(name.words.back());
  }
  std::set<std::string> mended;
  for (MentionedName& name : names) {
    if (name.words.size() < 2) continue;
    const std::string without(without_s(name));
    const auto found = alone.find(without);
    if (found == alone.end() || (surnames.contains(without) && !mended.contains(without))) continue;
    if (found->second <= alone[name.words.back()]) continue;
    surnames.erase(name.words.back());
    take_off_s(name);
    mended.insert(without);
    surnames.insert(without);
  }
  for (MentionedName& name : names) {
    if (!name.is_lone() || surnames.contains(name.words[0])) continue;
    const bool family = last_word(name.before) == "the";
    if (!family && surnames.contains(std::string(without_s(name)))) take_off_s(name);
  }
}

}  // namespace dateline
