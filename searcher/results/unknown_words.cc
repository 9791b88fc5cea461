#include "searcher/results/unknown_words.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>
#include <utility>

#include "common/article/articles_text.h"
#include "common/base/ascii.h"
#include "common/text/term_maker.h"
#include "common/text/token.h"
#include "common/text/tokenizer.h"
#include "common/text/word_scan.h"
#include "searcher/match/evaluator.h"
#include "searcher/match/near_words.h"
#include "searcher/match/taken_values.h"
#include "searcher/query/query_error.h"
#include "searcher/query/value_query.h"

namespace dateline {
namespace {

// A word that no article has, and those near it.
struct Misspelt {
  std::string word;
  std::vector<NearWord> near;
};

// The first of the words that has near ones.
Misspelt first_misspelt(const OpenedArchive& archive, Field field,
                        const std::vector<std::string>& folded, const Deadline& deadline) {
  for (const std::string& word : folded) {
    std::vector<NearWord> near = near_words(archive, field, word, deadline);
    if (!near.empty()) return {word, std::move(near)};
  }
  return {};
}

std::string question(const std::vector<NearWord>& near) {
  if (near.empty()) return {};
  std::string text;
  for (const NearWord& other : near) {
    const bool first = &other == &near.front();
    text += first ? "; did you mean " : &other == &near.back() ? " or " : ", ";
    text += other.word + " (" +
            (first ? articles_text(other.articles) : std::to_string(other.articles)) + ")";
  }
  return text + "?";
}

// Finds what is unknown, and tells the page.
class Unknown {
 public:
  Unknown(const BoundQuery& query, ResultPage& page)
      : query_(query), page_(page), languages_(query.archive().generation().languages()) {
    if (languages_.empty()) languages_.emplace_back();
  }

  void add_words() {
    for (const WordLeaf* leaf : query_.scored()) {
      const QueryNode& node = *leaf->node;
      if (is_told(node)) continue;
      if (!is_joined(node) && is_acronym(node) && add_acronym(node, leaf->articles)) continue;
      if (node.kind == NodeKind::kWord && add_small_acronym(node, leaf->articles)) continue;
      if (leaf->articles > 0 || node.kind == NodeKind::kPrefix) continue;
      const bool title = node.field == Field::kTitle;
      if (node.kind == NodeKind::kFuzzy) {
        tell(node, {"unknown_word", nothing_has(title ? "title" : "article", " the word ") +
                                        in_quotes(node.text + "~")});
        continue;
      }
      add("unknown_word",
          nothing_has(title ? "title" : "article", " the word ") + in_quotes(node.text), node,
          {maker_.folded(node.text)});
    }
  }

  // Values that all articles found must have are had by some when any was `found`.
  void add_values(const QueryNode& node, bool found) {
    if (node.kind == NodeKind::kNot) return;
    if (node.kind == NodeKind::kOr) found = false;
    for (const QueryPtr& child : node.children) add_values(*child, found);
    if (node.kind != NodeKind::kValue || found || is_told(node)) return;
    if (count_articles(query_, node) > 0) return;
    const FieldInfo& field = field_info(node.field);
    const bool by_words = !field.word_prefix.empty();
    add("unknown_value",
        nothing_has("article", " ") + std::string(field.name) + ":" + in_quotes(node.text), node,
        by_words ? words_to_find(node) : std::vector<std::string>());
  }

  // The query with the nearest words; "" when nothing is near.
  std::string corrected() {
    if (corrections_.empty()) return {};
    std::ranges::sort(corrections_, std::ranges::greater(), &Correction::begin);
    // One place of the query may be several words: capitals are an acronym and a word.
    const auto same_place = [](const Correction& a, const Correction& b) {
      return a.begin == b.begin;
    };
    corrections_.erase(std::unique(corrections_.begin(), corrections_.end(), same_place),
                       corrections_.end());
    std::string text = page_.query;
    for (const Correction& each : corrections_) {
      text.replace(each.begin, each.end - each.begin, each.word);
    }
    return text;
  }

 private:
  struct Correction {
    std::size_t begin;  // bytes of the query
    std::size_t end;
    std::string word;
  };

  // "no article has the word ", as far as the archive can be read.
  std::string nothing_has(const std::string& what, const std::string& which) const {
    const bool whole = query_.archive().damages().empty();
    return "no " + what + (whole ? "" : " of a sound segment") + " has" + which;
  }

  // Whether this place of the query has been told before: what is taken apart (docs:
  // taken_apart) has copies of a word that stands there once. A filter beside the query has
  // no place.
  bool is_told(const QueryNode& node) const {
    return node.end > node.begin && told_.contains({node.begin, node.end, node.text});
  }
  void tell(const QueryNode& node, QueryNote note) {
    told_.insert({node.begin, node.end, node.text});
    page_.notes.push_back(std::move(note));
  }

  // Whether & joins the word to another one (AT&T): what articles have of it by itself tells
  // nothing of the name.
  bool is_joined(const QueryNode& node) const {
    const std::string& query = page_.query;
    if (node.end <= node.begin || node.end > query.size()) return false;
    const auto is_sign = [&](std::size_t at, std::size_t beyond) {
      const char c = query[beyond];
      const bool of_word = is_ascii_letter(c) || is_ascii_digit(c) || (c & 0x80) != 0;
      return query[at] == '&' && of_word;
    };
    return (node.begin >= 2 && is_sign(node.begin - 1, node.begin - 2)) ||
           (node.end + 1 < query.size() && is_sign(node.end, node.end + 1));
  }

  // Whether the word is searched as an acronym, and not as the word of the same letters besides,
  // in the languages in which it is both. In others the letters are one term.
  bool is_acronym(const QueryNode& node) {
    if (node.kind != NodeKind::kWord) return false;
    const auto taken = [&](const std::string& term, const std::string& language) {
      const auto at = std::ranges::find(node.terms, term);
      return at != node.terms.end() &&
             takes_language(node, static_cast<std::size_t>(at - node.terms.begin()), language);
    };
    bool acronym = false;
    for (const std::string& language : languages_) {
      const std::string letters = maker_.term(node.text, kAcronym, language);
      const std::string word = maker_.term(node.text, 0, language);
      if (!letters.starts_with(kAcronymTermPrefix)) continue;
      if (taken(word_term(node.field, word), language)) return false;
      acronym = acronym || taken(word_term(node.field, letters), language);
    }
    return acronym;
  }

  // OIL means an acronym, whose letters are those of a word that many more articles have.
  bool add_acronym(const QueryNode& node, std::uint64_t articles) {
    constexpr std::uint64_t kManyMore = 10;
    const std::string folded = maker_.folded(node.text);
    QueryNode plain;
    plain.kind = NodeKind::kWord;
    plain.field = node.field;
    plain.text = folded;
    add_terms_in(languages_, plain,
                 [&](const std::string& language) { return maker_.term(folded, 0, language); });
    const std::uint64_t words =
        count_articles(BoundQuery(query_.archive(), {&plain}, query_.deadline()), plain);
    if (words == 0 || words < kManyMore * articles) return false;
    tell(node, {"acronym", in_quotes(node.text) + " is searched as an acronym (" +
                               articles_text(articles) + "); the word is " + in_quotes(folded) +
                               " (" + std::to_string(words) + ")"});
    correct(node, {folded, {{folded, words}}}, Capitals::kAsGiven);
    return true;
  }

  // "us" means the pronoun, whose letters are those of an acronym that many more articles have.
  bool add_small_acronym(const QueryNode& node, std::uint64_t articles) {
    constexpr std::uint64_t kManyMore = 2;
    constexpr std::size_t kLongestAcronym = 5;  // as the text analyser takes them
    if (node.text.size() > kLongestAcronym) return false;
    const std::string folded = maker_.folded(node.text);
    const std::string acronym = word_term(node.field, maker_.term(folded, kAcronym, {}));
    const bool of_its_own =
        acronym.starts_with(word_term(node.field, std::string(kAcronymTermPrefix)));
    if (!of_its_own || std::ranges::count(node.terms, acronym) > 0) return false;
    const std::uint64_t others = live_articles_with(acronym, node.field);
    if (others == 0 || others < kManyMore * articles) return false;
    const std::string capitals = ascii_upper(folded);
    tell(node, {"acronym", in_quotes(node.text) + " is searched as a word (" +
                               articles_text(articles) + "); the acronym is " +
                               in_quotes(capitals) + " (" + std::to_string(others) + ")"});
    correct(node, {folded, {{capitals, others}}}, Capitals::kAsGiven);
    return true;
  }

  // By the counts that the terms have, without a list being read.
  std::uint64_t live_articles_with(const std::string& term, Field field) const {
    const bool title = field == Field::kTitle;
    std::uint64_t articles = 0;
    for (const auto& segment : query_.archive().segments()) {
      const auto rank =
          segment->tokens().rank_of(term.substr(field_info(field).word_prefix.size()));
      if (!rank) continue;
      const Deletions& deletions = segment->deletions();
      articles += title ? LeafPostings::of(segment->postings(), term).size() -
                              deletions.with_title_term(*rank)
                        : segment->tokens().articles_with(*rank) - deletions.with_term(*rank);
    }
    return articles;
  }

  void add(const char* code, std::string message, const QueryNode& node,
           const std::vector<std::string>& folded) {
    if (asked_++ < kMaxCorrected) {
      ask(node, folded, message);
      if (node.kind == NodeKind::kValue && node.words.empty() && !folded.empty()) {
        tell_by_word(node, folded.back(), message);
      }
    }
    tell(node, {code, std::move(message)});
  }

  // The answer is there: when no time is left for a hint it goes without.
  void ask(const QueryNode& node, const std::vector<std::string>& folded, std::string& message) {
    try {
      const Misspelt misspelt =
          first_misspelt(query_.archive(), node.field, folded, query_.deadline());
      message += question(misspelt.near);
      if (!misspelt.near.empty()) correct(node, misspelt, Capitals::kOfQuery);
    } catch (const DeadlinePassed&) {
      asked_ = kMaxCorrected;
    }
  }

  // "President Bush" is nobody's whole name.
  void tell_by_word(const QueryNode& node, const std::string& word, std::string& message) {
    try {
      QueryNode by_word;
      by_word.kind = NodeKind::kValue;
      by_word.field = node.field;
      by_word.text = word;
      by_word.words = {word};
      const std::uint64_t articles =
          count_articles(BoundQuery(query_.archive(), {&by_word}, query_.deadline()), by_word);
      if (articles == 0) return;
      message += "; " + value_query(by_word) + " finds " + articles_text(articles);
    } catch (const DeadlinePassed&) {
      asked_ = kMaxCorrected;
    }
  }

  enum class Capitals { kAsGiven, kOfQuery };

  // The near word as the word of the query is written, whose bytes begin and end so: in capitals
  // where that is, so that a headline in capitals stays one. But no word becomes an operator, or
  // an acronym that the text around does not take back.
  std::string in_capitals_of_query(const std::string& word, std::size_t begin, std::size_t end) {
    static constexpr std::array<std::string_view, 9> kOperators = {
        "ADJ", "AND", "ATLEAST", "LEAD", "NEAR", "NOT", "OR", "PARAGRAPH", "SENTENCE"};
    const std::string_view written = std::string_view(page_.query).substr(begin, end - begin);
    std::string capitals = ascii_upper(word);
    const WordShape shape = scan_word(char_class_table(), written, 0);
    if (shape.upper < 2 || shape.lower > 0 || std::ranges::count(kOperators, capitals) > 0)
      return word;
    std::string query = page_.query;
    query.replace(begin, end - begin, capitals);
    std::vector<Token> tokens;
    split_tokens(query, tokens);
    const auto token = std::ranges::find(tokens, begin, &Token::begin);
    const bool acronym = token != tokens.end() && (token->flags & kAcronym) != 0;
    const auto is_of_its_own = [&](const std::string& language) {
      return maker_.term(word, kAcronym, language).starts_with(kAcronymTermPrefix);
    };
    return acronym && std::ranges::any_of(languages_, is_of_its_own) ? word : capitals;
  }

  // "Titlle: oil" would become a field.
  bool would_be_field(const std::string& word, std::size_t end) const {
    return end < page_.query.size() && page_.query[end] == ':' && field_by_name(word);
  }

  // A value of a filter beside the query stands nowhere in it.
  void correct(const QueryNode& node, const Misspelt& misspelt, Capitals capitals) {
    if (node.end <= node.begin || node.end > page_.query.size()) return;
    std::vector<Token> tokens;
    const std::string_view part =
        std::string_view(page_.query).substr(node.begin, node.end - node.begin);
    split_tokens(part, tokens);
    for (const Token& token : tokens) {
      if (maker_.folded(part.substr(token.begin, token.end - token.begin)) != misspelt.word)
        continue;
      const std::size_t begin = node.begin + token.begin;
      const std::size_t end = node.begin + token.end;
      std::string word = misspelt.near.front().word;
      if (would_be_field(word, end)) return;
      if (capitals == Capitals::kOfQuery) word = in_capitals_of_query(word, begin, end);
      corrections_.push_back({begin, end, std::move(word)});
      return;
    }
  }

  const BoundQuery& query_;
  ResultPage& page_;
  std::vector<std::string> languages_;  // of the archive
  TermMaker maker_;
  std::vector<Correction> corrections_;
  std::set<std::tuple<std::size_t, std::size_t, std::string>> told_;  // by place and text
  std::size_t asked_ = 0;
};

}  // namespace

void add_unknown(const BoundQuery& query, ResultPage& page) {
  Unknown unknown(query, page);
  unknown.add_words();
  for (const QueryNode* part : query.parts()) unknown.add_values(*part, page.total > 0);
  page.corrected = unknown.corrected();
}

std::string did_you_mean(const OpenedArchive& archive, Field field,
                         const std::vector<std::string>& folded, const Deadline& deadline) {
  return question(first_misspelt(archive, field, folded, deadline).near);
}

}  // namespace dateline
