#include "indexer/analyse/entities/lost_apostrophes.h"

#include <algorithm>
#include <array>

#include "indexer/analyse/entities/name_words.h"
#include "indexer/analyse/entities/text_ids.h"

namespace dateline {
namespace {

constexpr std::size_t kFewestLetters = 3;  // before the s: "USs", "Xus" tell nothing

// Words that want an apostrophe, folded; not "Im" and "Ive", which are surnames.
const auto kContractions = [] {
  constexpr std::array<std::string_view, 22> kWords = {
      "arent",  "cant", "couldnt",  "didnt",   "doesnt", "dont",   "hadnt",  "hasnt",
      "havent", "isnt", "shouldnt", "thats",   "theyll", "theyre", "theyve", "wasnt",
      "werent", "weve", "wont",     "wouldnt", "youre",  "youve"};
  std::array<std::uint32_t, kWords.size()> folded{};
  std::ranges::transform(kWords, folded.begin(), hash_folded);
  return folded;
}();

bool is_contraction(std::uint32_t folded) {
  return std::ranges::find(kContractions, folded) != kContractions.end();
}

bool may_be_possessive(const NamedMention& mention) {
  return mention.span.type != EntityType::kOther && mention.name.size() > kFewestLetters &&
         mention.name.back() == 's';
}

class Possessives {
 public:
  Possessives(const TaggedArticle& article, const Lexicon& lexicon,
              const std::vector<NamedMention>& mentions)
      : article_(article), lexicon_(lexicon) {
    for (const NamedMention& mention : mentions) {
      names_.of(mention.name);
      if (mention.span.type != EntityType::kPerson) continue;
      const std::string_view surname = last_word(mention.name);
      (surname == mention.name ? lone_ : surnames_).of(surname);
    }
  }

  bool is_one(const NamedMention& mention) const {
    if (!may_be_possessive(mention)) return false;
    const std::string& name = mention.name;
    const std::string base = name.substr(0, name.size() - 1);
    if (mention.span.type == EntityType::kPerson) return is_persons(name, base);
    if (is_known(name, ~0U)) return is_country(mention, base);
    if (names_.find(base)) return true;
    constexpr std::uint32_t kWellKnown = kLexCountry | kLexRegion | kLexCapital | kLexBigCity;
    if (mention.span.type == EntityType::kPlace) return is_known(base, kWellKnown);
    return is_known(base, ~0U) && !is_ordinary(last_word(name));
  }

 private:
  bool is_known(std::string_view phrase, std::uint32_t flags) const {
    const LexEntry* entry = lexicon_.find_phrase(phrase);
    return entry != nullptr && (entry->flags & flags) != 0;
  }

  // "Appeals": there are such, also in "Court of Appeals".
  bool is_ordinary(std::string_view word) const {
    const LexWord* found = lexicon_.word(hash_exact(word));
    return found != nullptr && found->small_share() >= kHalfSmall;
  }

  // "Roberts" is a surname; nor is it "Mike Johann" whose name always has the s.
  bool is_persons(const std::string& name, const std::string& base) const {
    constexpr std::uint32_t kPersons = kLexSurname | kLexForename;
    const std::string_view surname = last_word(base);
    if (is_known(last_word(name), kPersons)) return false;
    if (surnames_.find(surname) || lone_.find(surname)) return true;
    return surname == base && !surnames_.find(name) && is_known(base, kPersons);
  }

  // "Americas farmers", but not "the Americas".
  bool is_country(const NamedMention& mention, const std::string& base) const {
    if (mention.span.type != EntityType::kPlace || !is_known(base, kLexCountry)) return false;
    const std::string_view text = (mention.in_title ? article_.title : article_.body).text;
    const std::string_view before = text.substr(0, mention.span.begin);
    return !before.ends_with("the ") && !before.ends_with("The ");
  }

  const TaggedArticle& article_;
  const Lexicon& lexicon_;
  TextIds names_;
  TextIds surnames_;  // of persons with more than one word
  TextIds lone_;      // names of persons with one
};

}  // namespace

bool lost_apostrophes(const TagDocument& body, const ArticleWords& words) {
  if (body.kind == TextKind::kUnpunctuated) return true;
  if (body.text.find('\'') != std::string_view::npos ||
      body.text.find("\u2019") != std::string_view::npos)
    return false;
  return std::ranges::any_of(kContractions, [&](std::uint32_t word) {
    return words.find(word) != nullptr && std::ranges::find(body.units, word, &Unit::folded) !=
                                              body.units.end();  // not in the title alone
  });
}

void take_off_possessives(const TaggedArticle& article, const Lexicon& lexicon,
                          std::vector<NamedMention>& mentions) {
  std::erase_if(mentions, [](const NamedMention& mention) {
    return mention.name.find(' ') == std::string::npos &&
           is_contraction(hash_folded(fold_unit(mention.name)));
  });
  if (std::ranges::none_of(mentions, may_be_possessive)) return;
  const Possessives possessives(article, lexicon, mentions);
  for (NamedMention& mention : mentions) {
    if (possessives.is_one(mention)) mention.name.pop_back();
  }
}

}  // namespace dateline
