#include "indexer/names/company_forms.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/base/ascii.h"
#include "common/text/ordinary_words.h"
#include "indexer/analyse/entities/company_names.h"
#include "indexer/analyse/entities/plain_fold.h"

namespace dateline {
namespace {

// Times as many articles may have the name alone as the company in full: one of several words, and
// one word, which is more often something else as well.
constexpr std::uint64_t kMostAlone = 10;
constexpr std::uint64_t kMostWordAlone = 3;

// What stands before a legal form: without the comma or "&" that ties it.
std::string_view without_joint(std::string_view name) {
  for (const std::string_view joint : {",", " &", " and"}) {
    if (name.ends_with(joint)) return name.substr(0, name.size() - joint.size());
  }
  return name;
}

// Calls use(name) for a company's name without its last legal form, without the last two, and so
// on.
template <typename Use>
void for_shorter_names(const std::string& value, Use use) {
  // Most values are no company's: their last word tells.
  const std::size_t blank = value.rfind(' ');
  if (blank == std::string::npos) return;
  const std::vector<std::string> last = company_words(value.substr(blank + 1));
  if (last.empty() || !is_legal_form(last.back())) return;
  const std::vector<std::string> words = company_words(value);
  std::string_view shorter = value;
  for (std::size_t count = words.size(), own = own_words(words); count > own; --count) {
    const std::size_t end = shorter.rfind(' ');
    if (end == std::string_view::npos) return;
    shorter = without_joint(shorter.substr(0, end));
    use(std::string(shorter));
  }
}

bool is_one_word(const std::string& name) { return name.find(' ') == std::string::npos; }

bool is_word(const std::string& name) {
  return is_one_word(name) && is_ordinary_word(fold_plain(name), "");
}

// "EMS": a system's letters as likely as a company's name.
bool is_letters(const std::string& name) {
  constexpr std::size_t kMostLetters = 5;
  return name.size() <= kMostLetters && std::ranges::all_of(name, is_ascii_upper);
}

// Articles of the most frequent name that begins with the words of `alone` and is not `company`:
// "Morgan Guaranty" is the Trust Co rather than the Ltd.
std::uint64_t most_that_begins(const std::string& alone, const std::string& company,
                               const ValueCounts& counts, const FieldNames& names) {
  constexpr int kMostLooked = 1000;  // names of that beginning
  const std::string beginning = alone + " ";
  std::uint64_t most = 0;
  int looked = 0;
  for (auto at = counts.lower_bound(beginning);
       at != counts.end() && at->first.starts_with(beginning) && looked < kMostLooked;
       ++at, ++looked) {
    if (names.name_of(at->first) != company) most = std::max(most, at->second.articles);
  }
  return most;
}

using Companies = std::map<std::string, std::set<std::string>, std::less<>>;

// Of each value of one word among the keys of `companies`: how many articles have the most frequent
// name of several words that begins with it, and the second.
class FirstWords {
 public:
  FirstWords(const ValueCounts& counts, const FieldNames& names, const Companies& companies) {
    for (const auto& [value, count] : counts) {
      const std::size_t blank = value.find(' ');
      if (blank == std::string::npos) continue;
      const auto alone = companies.find(std::string_view(value).substr(0, blank));
      if (alone == companies.end()) continue;
      const std::string name = names.name_of(value);
      auto& most = most_[alone->first];
      if (most[0].name == name) {
        most[0].articles = std::max(most[0].articles, count.articles);
      } else if (count.articles > most[0].articles) {
        most[1] = std::exchange(most[0], {name, count.articles});
      } else if (count.articles > most[1].articles) {
        most[1] = {name, count.articles};
      }
    }
  }

  // Articles of the most frequent name that begins with `word` and is not `company`.
  std::uint64_t others(const std::string& word, const std::string& company) const {
    const auto found = most_.find(word);
    if (found == most_.end()) return 0;
    return found->second[found->second[0].name == company ? 1 : 0].articles;
  }

 private:
  struct Most {
    std::string name;
    std::uint64_t articles = 0;
  };
  std::map<std::string, std::array<Most, 2>> most_;
};

}  // namespace

void join_companies(const ValueCounts& counts, const Spellings& spellings, const ToldNames& told,
                    FieldNames& names) {
  Companies companies;  // by the value without a legal form
  for (const auto& counted : counts) {
    const std::string& value = counted.first;
    if (told.has(value)) continue;
    for_shorter_names(value, [&](const std::string& shorter) {
      const std::string* other = is_word(shorter) ? nullptr : spellings.value_spelled_as(shorter);
      if (other != nullptr && !told.has(*other)) companies[*other].insert(names.name_of(value));
    });
  }
  const FirstWords first_words(counts, names, companies);
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
    const bool one_word = is_one_word(*alone);
    if (of_alone > (one_word ? kMostWordAlone : kMostAlone) * of_company) continue;
    if (is_letters(*alone)) continue;
    if (!one_word && most_that_begins(*alone, company, counts, names) >= of_company) continue;
    // "Merrill" is Merrill Lynch rather than Merrill Corp.
    if (one_word && first_words.others(*alone, company) >= of_company) continue;
    const bool more = of_alone > of_company;
    names.join(more ? company : name, more ? name : company);
  }
}

}  // namespace dateline
