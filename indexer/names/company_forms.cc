#include "indexer/names/company_forms.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "common/text/ordinary_words.h"
#include "indexer/analyse/entities/company_names.h"

namespace dateline {
namespace {

// Times as many articles may have the name alone as the company in full.
constexpr std::uint64_t kMostAlone = 10;

std::string joined_words(const std::vector<std::string>& words, std::size_t count) {
  std::string joined;
  for (std::size_t i = 0; i < count; ++i) joined += (i == 0 ? "" : " ") + words[i];
  return joined;
}

// Calls use(name) for a company's name without its last legal form, without the last two, and so
// on.
template <typename Use>
void for_shorter_names(const std::string& value, Use use) {
  const std::vector<std::string> words = company_words(value);
  for (std::size_t count = words.size(); count > 1 && is_legal_form(words[count - 1]); --count)
    use(joined_words(words, count - 1));
}

bool is_word(const std::string& name) {
  return name.find(' ') == std::string::npos && is_ordinary_word(name, "");
}

}  // namespace

void join_companies(const ValueCounts& counts, const Spellings& spellings, const ToldNames& told,
                    FieldNames& names) {
  std::map<std::string, std::set<std::string>> companies;  // by the value without a legal form
  for (const auto& [value, count] : counts) {
    if (told.has(value)) continue;
    for_shorter_names(value, [&](const std::string& shorter) {
      const std::string* other = is_word(shorter) ? nullptr : spellings.value_spelled_as(shorter);
      if (other != nullptr && !told.has(*other)) companies[*other].insert(names.name_of(value));
    });
  }
  // From the longest on, so that "Dixons Group" is Dixons Group PLC before "Dixons" is looked at.
  std::vector<const std::string*> order;
  for (const auto& [alone, full] : companies) order.push_back(&alone);
  std::ranges::stable_sort(
      order, [](const std::string* a, const std::string* b) { return a->size() > b->size(); });
  for (const std::string* alone : order) {
    std::set<std::string> full;
    for (const std::string& company : companies.at(*alone)) full.insert(names.name_of(company));
    const std::string name = names.name_of(*alone);
    full.erase(name);
    if (full.size() != 1) continue;
    const std::string& company = *full.begin();
    const std::uint64_t of_alone = articles_with(counts, name);
    const std::uint64_t of_company = articles_with(counts, company);
    if (of_alone > kMostAlone * of_company) continue;
    const bool more = of_alone > of_company;
    names.join(more ? company : name, more ? name : company);
  }
}

}  // namespace dateline
