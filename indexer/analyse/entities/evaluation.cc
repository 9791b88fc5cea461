#include "indexer/analyse/entities/evaluation.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "indexer/analyse/entities/name_forms.h"
#include "indexer/analyse/entities/plain_fold.h"

namespace dateline {
namespace {

// Spellings that are one value: without case, diacritics, points, possessives and the
// blanks that a scan puts into words.
std::string value_of(const std::string& name) {
  std::string value;
  for (const char c : fold_plain(clean_name(name))) {
    if (c != '.' && c != ' ') value.push_back(c);
  }
  return value;
}

void judge_names(const std::vector<NamedMention>& mentions, bool in_title, const std::string& text,
                 const std::vector<LabelledSpan>& labelled, EntityScores& scores) {
  for (const LabelledSpan& gold : labelled) {
    if (gold.type != EntityType::kPerson) continue;
    const auto found = std::find_if(mentions.begin(), mentions.end(), [&](const NamedMention& m) {
      return m.in_title == in_title && m.span == gold;
    });
    if (!gold.name.empty()) {
      ++scores.partial;
      if (found != mentions.end() && value_of(found->name) == value_of(gold.name))
        ++scores.partial_right;
      continue;
    }
    ++scores.other;
    const std::string form = text.substr(gold.begin, gold.end - gold.begin);
    if (found != mentions.end() && value_of(found->name) != value_of(form)) ++scores.other_joined;
  }
}

void judge_countries(const std::vector<ArticleCountry>& found, const LabelledArticle& article,
                     SpanCount& count) {
  const std::set<std::string> labelled(article.countries.begin(), article.countries.end());
  count.labelled += labelled.size();
  for (const ArticleCountry& country : found) {
    if (!country.major) continue;
    ++count.found;
    if (labelled.contains(country.code)) ++count.right;
  }
}

}  // namespace

void EntityScores::add(const EntityScores& more) {
  spans.add(more.spans);
  partial += more.partial;
  partial_right += more.partial_right;
  other += more.other;
  other_joined += more.other_joined;
  countries.right += more.countries.right;
  countries.found += more.countries.found;
  countries.labelled += more.countries.labelled;
}

std::string EntityScores::text() const {
  std::string out = spans.table();
  const auto share = [](std::size_t part, std::size_t whole) {
    return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
  };
  if (partial > 0) {
    out += fmt::format(
        "partial mentions with the fuller name: {:.3f} of {}; other mentions joined: {:.4f} of "
        "{}\n",
        share(partial_right, partial), partial, share(other_joined, other), other);
  }
  if (countries.labelled > 0) {
    out += fmt::format("major countries: precision {:.2f}, recall {:.2f}, F1 {:.2f}\n",
                       countries.precision(), countries.recall(), countries.f1());
  }
  return out;
}

EntityScores evaluate(EntityExtractor& extractor, const std::vector<LabelledArticle>& articles) {
  EntityScores scores;
  Article article;
  for (const LabelledArticle& labelled : articles) {
    article.title = labelled.title;
    article.body = labelled.text;
    article.source = labelled.source;
    article.date = parse_date(labelled.date).value_or(PartialDate{});
    const ExtractedEntities found = extractor.extract(article);
    std::vector<EntitySpan> title_spans;
    std::vector<EntitySpan> spans;
    for (const NamedMention& mention : found.mentions) {
      (mention.in_title ? title_spans : spans).push_back(mention.span);
    }
    scores.spans.add(title_spans, labelled.title_spans);
    scores.spans.add(spans, labelled.spans);
    judge_names(found.mentions, true, labelled.title, labelled.title_spans, scores);
    judge_names(found.mentions, false, labelled.text, labelled.spans, scores);
    if (labelled.has_countries) judge_countries(found.countries, labelled, scores.countries);
  }
  return scores;
}

std::vector<EntityScores> cross_validate(const std::vector<std::vector<LabelledArticle>>& files,
                                         const std::vector<LabelledArticle>& extra, int folds,
                                         HeldOut held_out, const TrainingOptions& options,
                                         const ModelParts& gazetteers) {
  std::vector<EntityScores> scores(files.size());
  // Judges part `fold` of the files [first, last) by a model that has seen none of it.
  const auto judge = [&](int fold, std::size_t first, std::size_t last) {
    std::vector<LabelledArticle> seen = extra;
    std::vector<std::vector<LabelledArticle>> unseen(files.size());
    for (std::size_t file = 0; file < files.size(); ++file) {
      for (std::size_t a = 0; a < files[file].size(); ++a) {
        const bool held = file >= first && file < last && static_cast<int>(a) % folds == fold;
        (held ? unseen[file] : seen).push_back(files[file][a]);
      }
    }
    ModelParts parts = gazetteers;
    train_model(seen, options, parts);
    EntityExtractor extractor(EntityModel::of(std::move(parts)));
    for (std::size_t file = first; file < last; ++file)
      scores[file].add(evaluate(extractor, unseen[file]));
  };
  const std::size_t step =
      held_out == HeldOut::kPartOfAll ? std::max<std::size_t>(files.size(), 1) : 1;
  for (std::size_t file = 0; file < files.size(); file += step) {
    for (int fold = 0; fold < folds; ++fold) judge(fold, file, file + step);
  }
  return scores;
}

}  // namespace dateline
