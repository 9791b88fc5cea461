#include "indexer/analyse/entities/tagger.h"

#include <algorithm>

#include "indexer/analyse/entities/consistency.h"
#include "indexer/analyse/entities/headline_persons.h"
#include "indexer/analyse/entities/labels.h"
#include "indexer/analyse/entities/lost_apostrophes.h"
#include "indexer/analyse/entities/text_language.h"

namespace dateline {
namespace {

// How far a word's occurrences in one article agree on what it is, in percent:
// 0 is each by itself, 100 all the same. Half the way measured best, and more for
// persons, whose words seldom name anything else in one article.
constexpr int share_of(std::size_t type) {
  return static_cast<EntityType>(type) == EntityType::kPerson ? 75 : 50;
}

// The best label of a type, as far as one unit's own scores go.
std::int32_t type_score(const LabelScores& scores, std::size_t type) {
  const std::size_t first = 1 + type * 4;
  return std::max(std::max(scores[first], scores[first + 1]),
                  std::max(scores[first + 2], scores[first + 3]));
}

constexpr std::uint32_t kNamingFlags =
    kLexCountry | kLexDemonym | kLexCapital | kLexBigCity | kLexCity | kLexRegion | kLexForename |
    kLexSurname | kLexOrganisation | kLexTeam | kLexFormerState | kLexSeat | kLexNature |
    kLexAgency | kLexPeople | kLexRegionShort | kLexOther;

// A word that texts always write small, and no name that the lexicon knows.
bool is_ordinary(const UnitLex& lex) {
  return lex.small_share == 8 && (lex.flags & kNamingFlags) == 0;
}

// Most capitals begin a sentence with an ordinary word. A run of nothing but one
// that is written small elsewhere, or is no name by itself ("There", "He"), and in this
// article never stands with a capital inside a sentence, holds no name: it needs no scores.
bool is_plain_start(const TagDocument& document, const TagRun& run, const ArticleWords& words) {
  const Unit& first = document.units[run.begin];
  if (!first.is(kUnitSentenceStart) || !first.is(kUnitCapital) || first.is(kUnitAllUpper) ||
      first.is(kUnitCapsText) || first.is(kUnitTitleText)) {
    return false;
  }
  for (std::size_t i = run.begin + 1; i < run.end; ++i) {
    if (document.units[i].is(kUnitHasUpper)) return false;
  }
  const WordFacts& facts = words[document.facts[run.begin]];
  if (facts.capital > 0) return false;
  const UnitLex& lex = document.lex[run.begin];
  return facts.small > 0 || is_ordinary(lex) || (lex.flags & kLexPronoun) != 0;
}

void find_plain_starts(TagDocument& document, const ArticleWords& words) {
  for (TagRun& run : document.runs) run.plain = is_plain_start(document, run, words);
}

bool shares(const Unit& unit) { return unit.is(kUnitWord) && unit.is(kUnitHasUpper); }

// Moves the scores of a word's types towards their mean over the article: where
// the words around one occurrence say little, those around the others decide.
void share_scores(const TagDocument& document, const ArticleWords& words,
                  std::vector<LabelScores>& scores) {
  std::size_t at = 0;
  for (const TagRun& run : document.runs) {
    if (run.plain) continue;
    for (std::size_t i = run.begin; i < run.end; ++i, ++at) {
      if (!shares(document.units[i])) continue;
      const WordFacts& facts = words[document.facts[i]];
      if (facts.scored < 2) continue;
      for (std::size_t type = 0; type < kEntityTypes; ++type) {
        const std::int32_t mean = facts.type_scores[type] / static_cast<std::int32_t>(facts.scored);
        const std::int32_t change = (mean - type_score(scores[at], type)) * share_of(type) / 100;
        for (std::size_t place = 0; place < 4; ++place) scores[at][1 + type * 4 + place] += change;
      }
    }
  }
}

}  // namespace

void Tagger::tag(std::span<const Article> articles, std::span<TaggedArticle> tagged) {
  for (std::size_t k = 0; k < articles.size(); ++k)
    label(articles[k].title, articles[k].body, tagged[k]);
  std::vector<NamesOfArticle> names;
  names.reserve(tagged.size());
  for (TaggedArticle& article : tagged) {
    if (!article.read) continue;
    names.push_back({{{&article.title, &article.title_names}, {&article.body, &article.body_names}},
                     &article.words});
  }
  make_consistent(names);
  for (TaggedArticle& article : tagged) {
    if (!article.read) continue;
    add_headline_persons(article.title, article.title_names);
    put_in_bytes(article.title, article.title_names, article.title_spans);
    put_in_bytes(article.body, article.body_names, article.body_spans);
  }
}

// Fills all but the spans.
void Tagger::label(std::string_view title, std::string_view body, TaggedArticle& article) {
  ArticleWords& words = article.words;
  article.title_spans.clear();
  article.body_spans.clear();
  words.clear((title.size() + body.size()) / 5);
  prepare_document(title, true, model_->lexicon(), article.title, words);
  prepare_document(body, false, model_->lexicon(), article.body, words);
  article.read = reads_as_english(article.title, article.body);
  if (!article.read) return;
  article.lost_apostrophes = lost_apostrophes(article.body, words);
  find_plain_starts(article.title, words);
  find_plain_starts(article.body, words);
  score_field(article.title, words, title_scores_);
  score_field(article.body, words, body_scores_);
  share_scores(article.title, words, title_scores_);
  share_scores(article.body, words, body_scores_);
  decode_field(article.title, title_scores_, article.title_names);
  decode_field(article.body, body_scores_, article.body_names);
}

// Fills sums_.
void Tagger::sum_up(const TagDocument& document, const ArticleWords& words) {
  FeatureMaker features(document, words);
  std::size_t most = 0;
  for (const TagRun& run : document.runs) most += run.end - run.begin;
  sums_.clear();
  sums_.reserve(most);  // they must stay where they are until they are complete
  for (const TagRun& run : document.runs) {
    if (run.plain) continue;
    features.start(run);
    for (std::size_t i = run.begin; i < run.end; ++i) {
      unit_sums_.add(features, i, sums_.emplace_back());
    }
    if (!unit_sums_.is_full()) continue;
    unit_sums_.settle(features);
    features.forget();
  }
  unit_sums_.finish(features);
}

void Tagger::score_field(const TagDocument& document, ArticleWords& words,
                         std::vector<LabelScores>& scores) {
  sum_up(document, words);
  scores.clear();
  auto sums = sums_.begin();
  for (const TagRun& run : document.runs) {
    if (run.plain) continue;
    for (std::size_t i = run.begin; i < run.end; ++i, ++sums) {
      LabelScores& unit = scores.emplace_back();
      unit[kOutside] = 0;
      for (std::size_t label = 0; label < kScored; ++label) unit[label + 1] = (*sums)[label];
      if (!shares(document.units[i])) continue;
      WordFacts& facts = words[document.facts[i]];
      ++facts.scored;
      for (std::size_t type = 0; type < kEntityTypes; ++type) {
        facts.type_scores[type] += type_score(unit, type);
      }
    }
  }
}

// Fills `names`.
void Tagger::decode_field(const TagDocument& document, std::span<const LabelScores> scores,
                          std::vector<NameSpan>& names) {
  labels_.assign(document.units.size(), kOutside);
  std::size_t at = 0;
  for (std::size_t first = 0; first < document.runs.size();) {
    const std::size_t end = sentence_end(document, first);
    const auto runs = std::span(document.runs).subspan(first, end - first);
    joints_.clear();
    for (const TagRun& run : runs) {
      if (run.plain) continue;
      for (std::size_t i = run.begin; i < run.end; ++i)
        joints_.push_back(joint_before(document, run, i));
    }
    sentence_labels_.resize(joints_.size());
    decoder_.decode(scores.subspan(at, joints_.size()), joints_, sentence_labels_.data());
    auto label = sentence_labels_.begin();
    for (const TagRun& run : runs) {
      if (run.plain) continue;
      std::copy_n(label, run.end - run.begin, labels_.begin() + run.begin);
      label += run.end - run.begin;
    }
    at += joints_.size();
    first = end;
  }
  spans_of_labels(document, labels_, names);
}

}  // namespace dateline
