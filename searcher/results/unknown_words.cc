#include "searcher/results/unknown_words.h"

#include "common/text/term_maker.h"
#include "searcher/match/evaluator.h"
#include "searcher/match/near_words.h"
#include "searcher/match/taken_values.h"
#include "searcher/query/query_error.h"

namespace dateline {
namespace {

std::uint64_t articles_of(const BoundQuery& query, const QueryNode& node) {
  std::uint64_t articles = 0;
  for (std::size_t i = 0; i < query.archive().segments().size(); ++i) {
    Evaluator evaluator(query, i);
    articles += evaluator.matches({&node}, evaluator.everything()).count();
  }
  return articles;
}

// Finds what is unknown, and adds the notes.
class Unknown {
 public:
  Unknown(const BoundQuery& query, std::vector<QueryNote>& notes) : query_(query), notes_(notes) {}

  void add_words() {
    TermMaker maker;
    for (const WordLeaf* leaf : query_.scored()) {
      const QueryNode& node = *leaf->node;
      if (leaf->articles > 0 || node.kind == NodeKind::kPrefix) continue;
      const char* what =
          node.field == Field::kTitle ? "no title has the word " : "no article has the word ";
      add("unknown_word", what + quoted(node.text), node.field, {maker.folded(node.text)});
    }
  }

  // Values that all articles found must have are had by some when any was found.
  void add_values(const QueryNode& node, bool found) {
    if (node.kind == NodeKind::kNot) return;
    if (node.kind == NodeKind::kOr) found = false;
    for (const QueryPtr& child : node.children) add_values(*child, found);
    if (node.kind != NodeKind::kValue || found || articles_of(query_, node) > 0) return;
    const FieldInfo& field = field_info(node.field);
    const bool by_words = !field.word_prefix.empty();
    add("unknown_value", "no article has " + std::string(field.name) + ":" + quoted(node.text),
        node.field, by_words ? words_to_find(node) : std::vector<std::string>());
  }

 private:
  void add(const char* code, std::string message, Field field,
           const std::vector<std::string>& folded) {
    if (corrected_++ < kMaxCorrected) {
      message += did_you_mean(query_.archive(), field, folded, query_.deadline());
    }
    notes_.push_back({code, std::move(message)});
  }

  const BoundQuery& query_;
  std::vector<QueryNote>& notes_;
  std::size_t corrected_ = 0;
};

}  // namespace

void add_unknown(const BoundQuery& query, bool found, std::vector<QueryNote>& notes) {
  Unknown unknown(query, notes);
  unknown.add_words();
  for (const QueryNode* part : query.parts()) unknown.add_values(*part, found);
}

std::string did_you_mean(const OpenedArchive& archive, Field field,
                         const std::vector<std::string>& folded, const Deadline& deadline) {
  for (const std::string& word : folded) {
    const std::vector<NearWord> near = near_words(archive, field, word, deadline);
    if (near.empty()) continue;
    std::string text;
    for (const NearWord& other : near) {
      const bool first = &other == &near.front();
      text += first ? "; did you mean " : &other == &near.back() ? " or " : ", ";
      text += other.word + " (" + std::to_string(other.articles);
      text += first ? (other.articles == 1 ? " article)" : " articles)") : ")";
    }
    return text + "?";
  }
  return {};
}

}  // namespace dateline
