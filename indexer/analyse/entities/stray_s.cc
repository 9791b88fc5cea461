#include "indexer/analyse/entities/stray_s.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "indexer/analyse/entities/forename_gender.h"

namespace dateline {
namespace {

// Of a long surname that ends in s; empty of others.
std::string without_s(std::string_view form, const NameWords& words) {
  std::string word = words.back();
  if (word.size() <= kShortestWithoutS || !form.ends_with('s')) return {};
  word.pop_back();
  return is_known_forename(word) ? std::string() : word;
}

void take_off_s(std::string_view& form, NameWords& words) {
  words.back().pop_back();
  form.remove_suffix(1);
}

}  // namespace

void take_off_stray_s(const std::vector<PersonMention>& mentions,
                      std::vector<std::string_view>& forms, std::vector<NameWords>& words) {
  if (std::ranges::none_of(forms, [](std::string_view form) { return form.ends_with('s'); }))
    return;
  std::map<std::string, int> alone;
  std::set<std::string> surnames;
  for (const NameWords& name : words) {
    if (name.size() == 1) ++alone[name[0]];
    if (name.size() > 1) surnames.insert(name.back());
  }
  std::set<std::string> mended;
  for (std::size_t m = 0; m < words.size(); ++m) {
    if (words[m].size() < 2) continue;
    const std::string without = without_s(forms[m], words[m]);
    const auto found = alone.find(without);
    if (found == alone.end() || (surnames.contains(without) && !mended.contains(without))) continue;
    if (found->second <= alone[words[m].back()]) continue;
    surnames.erase(words[m].back());
    take_off_s(forms[m], words[m]);
    mended.insert(without);
    surnames.insert(without);
  }
  for (std::size_t m = 0; m < words.size(); ++m) {
    if (words[m].size() != 1 || surnames.contains(words[m][0])) continue;
    const bool family = last_word(mentions[m].before) == "the";
    if (!family && surnames.contains(without_s(forms[m], words[m]))) take_off_s(forms[m], words[m]);
  }
}

}  // namespace dateline
