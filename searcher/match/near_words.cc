#include "searcher/match/near_words.h"

#include <algorithm>
#include <set>

#include "common/text/char_class.h"
#include "common/text/term_maker.h"
#include "common/text/utf8.h"
#include "searcher/match/evaluator.h"
#include "searcher/match/near_spellings.h"

namespace dateline {
namespace {

// A name's word that this much fewer articles have than have the one that was asked for in
// their texts ("preesident" for "president") is itself the misspelt one.
constexpr std::uint64_t kMuchRarer = 10;

bool has_digit(std::u32string_view letters) {
  return std::ranges::any_of(letters, [](char32_t c) { return classify(c) == CharClass::kDigit; });
}

// Asks an archive for words of a field.
class WordsOfField {
 public:
  WordsOfField(const OpenedArchive& archive, Field field, const Deadline& deadline)
      : archive_(archive),
        field_(field),
        deadline_(deadline),
        languages_(archive.generation().languages()) {
    if (languages_.empty()) languages_.emplace_back();
  }

  // What a search for the word looks for: equal for two words of one stem.
  std::vector<std::string> terms_of(const std::string& word) {
    const QueryNode node = node_of(word);
    return is_text() ? node.terms : node.words;
  }

  // Live articles that have the folded word as it is; another word of its stem is not it.
  std::uint64_t articles_with(const std::string& word) {
    deadline_.check();
    const QueryNode node = node_of(word);
    if (!is_written(node, word)) return 0;
    return count_articles(BoundQuery(archive_, {&node}, deadline_), node);
  }

 private:
  bool is_text() const { return field_info(field_).kind == FieldKind::kWords; }

  QueryNode node_of(const std::string& word) {
    QueryNode node;
    node.field = field_;
    node.text = word;
    if (!is_text()) {
      node.kind = NodeKind::kValue;
      node.words = {word};
      return node;
    }
    node.kind = NodeKind::kWord;
    add_terms_in(languages_, node,
                 [&](const std::string& language) { return maker_.term(word, 0, language); });
    return node;
  }

  // Whether any article may have it; cheap, for most words are in none.
  bool is_written(const QueryNode& node, const std::string& word) {
    return std::ranges::any_of(archive_.segments(), [&](const std::unique_ptr<Segment>& segment) {
      if (!is_text()) {
        return LeafPostings::of(segment->postings(), word_term(field_, word)).size() > 0;
      }
      const Tokens& tokens = segment->tokens();
      return std::ranges::any_of(node.terms, [&](const std::string& term) {
        const auto rank = tokens.rank_of(term.substr(field_info(field_).word_prefix.size()));
        return rank && std::ranges::any_of(tokens.forms(*rank), [&](const std::string& form) {
                 return maker_.folded(form) == word;
               });
      });
    });
  }

  const OpenedArchive& archive_;
  Field field_;
  const Deadline& deadline_;
  std::vector<std::string> languages_;
  TermMaker maker_;
};

}  // namespace

std::vector<NearWord> near_words(const OpenedArchive& archive, Field field, std::string_view folded,
                                 const Deadline& deadline) {
  std::vector<NearWord> near;
  const std::u32string letters = decoded_utf8(folded);
  if (letters.size() < kMinNearCharacters || letters.size() > kMaxNearCharacters) return near;
  if (has_digit(letters)) return near;
  WordsOfField words(archive, field, deadline);
  const std::string own(folded);
  if (words.articles_with(own) > 0) return near;
  const std::uint64_t in_texts =
      field == Field::kText ? 0 : WordsOfField(archive, Field::kText, deadline).articles_with(own);
  const std::uint64_t fewest = std::max<std::uint64_t>(1, in_texts / kMuchRarer);
  for (const std::string& word : near_spellings(folded)) {
    if (const std::uint64_t articles = words.articles_with(word); articles >= fewest) {
      near.push_back({word, articles});
    }
  }
  std::ranges::stable_sort(
      near, [](const NearWord& a, const NearWord& b) { return a.articles > b.articles; });
  // A search for "floods" finds what one for "flood" does.
  std::set<std::vector<std::string>> told;
  std::erase_if(
      near, [&](const NearWord& other) { return !told.insert(words.terms_of(other.word)).second; });
  if (near.size() > kMaxNearWords) near.resize(kMaxNearWords);
  return near;
}

}  // namespace dateline
