#include "indexer/analyse/entities/trainer.h"

#include <algorithm>
#include <random>
#include <set>

#include "common/base/ascii.h"
#include "common/base/parallel.h"
#include "indexer/analyse/entities/crf.h"
#include "indexer/analyse/entities/labels.h"
#include "indexer/analyse/entities/pack.h"
#include "indexer/analyse/entities/plain_fold.h"
#include "indexer/analyse/entities/tagger.h"

namespace dateline {
namespace {

std::vector<EntitySpan> plain(const std::vector<LabelledSpan>& spans) {
  return {spans.begin(), spans.end()};
}

void raise(std::string& text) { text = ascii_upper(std::string_view(text)); }

// The article as some offices' pages come out of their archives: without punctuation. Names
// keep their (moved) places, without blanks at their ends.
LabelledArticle without_marks(const LabelledArticle& article) {
  static constexpr std::string_view kMarks = ".,;:'\"()-/&";
  LabelledArticle copy = article;
  copy.text.clear();
  std::vector<std::uint32_t> moved;
  for (const char c : article.text) {
    moved.push_back(static_cast<std::uint32_t>(copy.text.size()));
    const bool blank = c == ' ' || kMarks.find(c) != std::string_view::npos;
    if (!blank) {
      copy.text += c;
    } else if (!copy.text.empty() && copy.text.back() != ' ') {
      copy.text += ' ';
    }
  }
  moved.push_back(static_cast<std::uint32_t>(copy.text.size()));
  copy.spans.clear();
  for (LabelledSpan span : article.spans) {
    span.begin = moved[span.begin];
    span.end = std::min(moved[span.end - 1] + 1, moved[span.end]);
    while (span.begin < span.end && copy.text[span.begin] == ' ') ++span.begin;
    while (span.begin < span.end && copy.text[span.end - 1] == ' ') --span.end;
    if (span.begin < span.end) copy.spans.push_back(span);
  }
  return copy;
}

// Headlines tell what is said as if it were now; the word keeps its length.
void say_now(std::string& text) {
  for (std::size_t at = text.find(" said"); at != std::string::npos;
       at = text.find(" said", at + 5)) {
    text.replace(at, 5, " says");
  }
}

// "Senate Passes Bill to Aid Farmers": as American papers print headlines.
void capitalise_words(std::string& text) {
  static const std::set<std::string_view> small = {"a",  "an",  "the",  "of",  "to", "in",
                                                   "on", "for", "and",  "or",  "at", "by",
                                                   "as", "but", "with", "from"};
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const bool stays = at > 0 && small.contains(std::string_view(text).substr(at, end - at));
    if (!stays) text[at] = ascii_upper(text[at]);
    at = end + 1;
  }
}

// One sentence of the article as a headline above nothing, as agencies send them
// ahead: half in capitals, a quarter with every longer word capitalised, and often what
// somebody says.
LabelledArticle as_headline(const LabelledArticle& article, std::mt19937& random) {
  std::size_t from = random() % (article.text.size() + 1);
  if (random() % 2 == 0) {
    const std::size_t said = article.text.find(" said", from);
    if (said != std::string::npos) from = said;
  }
  const std::size_t before = article.text.rfind(". ", from);
  const std::size_t begin = before == std::string::npos ? 0 : before + 2;
  const std::size_t end = std::min(article.text.find(". ", begin), article.text.size());
  LabelledArticle headline;
  headline.title = article.text.substr(begin, end - begin);
  say_now(headline.title);
  const auto draw = random() % 8;
  if (draw >= 4) {
    raise(headline.title);
  } else if (draw >= 2) {
    capitalise_words(headline.title);
  }
  for (LabelledSpan span : article.spans) {
    if (span.begin < begin || span.end > end) continue;
    span.begin -= static_cast<std::uint32_t>(begin);
    span.end -= static_cast<std::uint32_t>(begin);
    headline.title_spans.push_back(span);
  }
  return headline;
}

// The article with its ASCII letters in capitals: names keep their places.
LabelledArticle in_capitals(const LabelledArticle& article) {
  LabelledArticle copy = article;
  raise(copy.title);
  // Only the first sentence or so, as headlines stand above an ordinary text.
  std::string head = copy.text.substr(0, copy.text.find(". "));
  raise(head);
  copy.text.replace(0, head.size(), head);
  return copy;
}

class Trainer {
 public:
  Trainer(const std::vector<LabelledArticle>& articles, const TrainingOptions& options,
          ModelParts& parts)
      : articles_(articles), options_(options), parts_(parts), random_(options.seed) {
    add_copies();
    model_ = EntityModel::of(parts_);
  }

  void run() {
    const TrainingData data = training_data();
    std::vector<Crf> fields(options_.models, Crf(data.features.size()));
    run_in_parallel(fields.size(), [&](std::size_t k) {
      std::mt19937 random(options_.seed + 1 + static_cast<unsigned>(k));
      for (int epoch = 0; epoch < options_.epochs; ++epoch) {
        fields[k].epoch(data, options_.rate, options_.dropout, random);
        if (epoch >= options_.epochs / 2) fields[k].note_average();
      }
      fields[k].take_average();
    });
    Crf mean(data.features.size());
    for (const Crf& field : fields) mean.note_average_of(field);
    mean.take_average();
    mean.lean(options_.lean);
    pack_weights(mean.weights(data), mean.links(), options_.slots, parts_);
  }

 private:
  // Shows a share of the articles again in each of the other forms that texts come in.
  void add_copies() {
    std::uniform_real_distribution<double> draw(0.0, 1.0);
    const auto count = static_cast<std::uint32_t>(articles_.size());
    for (std::uint32_t a = 0; a < count; ++a) origins_.push_back(a);
    const auto add = [&](std::uint32_t a, LabelledArticle copy) {
      articles_.push_back(std::move(copy));
      origins_.push_back(a);
    };
    for (std::uint32_t a = 0; a < count; ++a) {
      if (draw(random_) < options_.capitals) add(a, in_capitals(articles_[a]));
      if (draw(random_) < options_.unmarked) add(a, without_marks(articles_[a]));
      if (draw(random_) < options_.headlines) add(a, as_headline(articles_[a], random_));
    }
  }

  // Calls use(document, words, gold labels) for both fields of an article.
  template <typename Use>
  void for_fields(std::size_t a, Use use) {
    const LabelledArticle& article = articles_[a];
    words_.clear((article.title.size() + article.text.size()) / 4);
    prepare_document(article.title, true, model_->lexicon(), documents_[0], words_);
    prepare_document(article.text, false, model_->lexicon(), documents_[1], words_);
    use(documents_[0], labels_of_spans(documents_[0], plain(article.title_spans)));
    use(documents_[1], labels_of_spans(documents_[1], plain(article.spans)));
  }

  static void add_run(const TagDocument& document, const TagRun& run,
                      const std::vector<std::uint8_t>& labels, FeatureMaker& features,
                      TrainingSentence& sentence, TrainingData& data) {
    FeatureList list;
    features.start(run);
    for (std::size_t i = run.begin; i < run.end; ++i) {
      sentence.offsets.push_back(static_cast<std::uint32_t>(data.rows.size()));
      sentence.labels.push_back(labels[i]);
      sentence.joints.push_back(joint_before(document, run, i));
      list.clear();
      features.all_rows(features.turn_to(i), list);
      data.rows.insert(data.rows.end(), list.rows().begin(), list.rows().end());
    }
  }

  TrainingData training_data() {
    TrainingData data;
    for (std::size_t a = 0; a < articles_.size(); ++a) {
      for_fields(a, [&](const TagDocument& document, const std::vector<std::uint8_t>& labels) {
        FeatureMaker features(document, words_);
        for (std::size_t r = 0; r < document.runs.size();) {
          TrainingSentence& sentence = data.sentences.emplace_back();
          sentence.article = origins_[a];
          for (const std::size_t end = sentence_end(document, r); r < end; ++r) {
            add_run(document, document.runs[r], labels, features, sentence, data);
          }
          sentence.offsets.push_back(static_cast<std::uint32_t>(data.rows.size()));
        }
      });
    }
    number_features(data, options_.least);
    return data;
  }

  std::vector<LabelledArticle> articles_;
  std::vector<std::uint32_t> origins_;  // the article that each is, or is a copy of
  TrainingOptions options_;
  ModelParts& parts_;
  std::mt19937 random_;
  std::shared_ptr<const EntityModel> model_;
  ArticleWords words_;
  TagDocument documents_[2];
};

}  // namespace

void train_model(const std::vector<LabelledArticle>& articles, const TrainingOptions& options,
                 ModelParts& parts) {
  Trainer(articles, options, parts).run();
}

}  // namespace dateline
