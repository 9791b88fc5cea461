#include "indexer/inspect/article_check.h"

#include <set>
#include <string>

#include "common/text/term_maker.h"
#include "indexer/analyse/article_analyser.h"
#include "indexer/merge/stored_articles.h"
#include "indexer/segment/article_terms.h"
#include "indexer/segment/segment_source.h"

namespace dateline {
namespace {

constexpr std::uint64_t kProgressEvery = 1024;

bool same_marks(const Marks& a, const Marks& b) {
  return a.title_tokens == b.title_tokens && a.sentences == b.sentences &&
         a.paragraphs == b.paragraphs;
}

std::string text_difference(const ArticleParts& stored, const ArticleParts& expected) {
  if (!same_marks(stored.marks, expected.marks)) return "sentences and paragraphs";
  if (stored.forms != expected.forms) return "token stream";
  return "";
}

// Whether one known analysis of texts for names made the segment: the model at
// hand, or none.
bool same_entities(const Segment& segment, const CheckedAnalysis& analysis) {
  const std::set<std::string>& models = segment.entry().entity_models;
  if (models.size() != 1) return false;
  return models.begin()->empty() ||
         (analysis.entities != nullptr && *models.begin() == analysis.entities->version());
}

AnalysisSetup setup_for(const Segment& segment, const CheckedAnalysis& analysis) {
  const bool found =
      same_entities(segment, analysis) && !segment.entry().entity_models.contains("");
  return {"", found ? analysis.entities : nullptr};
}

// The first thing in which the segment and the analysed record differ; "" when
// they agree. What is found in texts is compared when `entities`.
std::string difference(const ArticleParts& stored, const ArticleParts& expected, bool entities) {
  if (stored.title != expected.title) return "title";
  if (stored.url != expected.url) return "url";
  if (!entities) return text_difference(stored, expected);
  if (stored.date != expected.date) return "date";
  if (stored.mentions != expected.mentions) return "places of names";
  for (std::size_t i = 0; i < kFacetFields.size(); ++i) {
    if (stored.facets[i] != expected.facets[i]) {
      return std::string(field_info(kFacetFields[i]).name);
    }
  }
  return text_difference(stored, expected);
}

class ArticleCheck {
 public:
  ArticleCheck(const Segment& segment, const CheckedAnalysis& analysis)
      : segment_(segment),
        same_analysis_(analysis.analyser == kAnalyserVersion),
        same_entities_(same_entities(segment, analysis)),
        builder_(1),
        source_(segment, builder_),
        analyser_(builder_, setup_for(segment, analysis)) {}

  // What is wrong with the article; "" for nothing.
  std::string check(ArticleNumber number) {
    const StoredRecord record = segment_.articles().read(number);
    const Columns& columns = segment_.columns();
    if (content_hash(record) != columns.content_hash(number)) return content("content hash");
    if (record.json.size() != columns.input_bytes(number)) return content("size");
    // Both intern into one form table: equal numbers are equal forms and terms.
    const ArticleParts stored = source_.read(number);
    if (scored_length(stored) != columns.length(number)) return content("length");
    if (!same_analysis_) return "";
    const ArticleParts expected =
        analyser_.analyse(articles_.read(segment_, number, record), record);
    const std::string what = difference(stored, expected, same_entities_);
    return what.empty() ? "" : content(what);
  }

 private:
  static std::string content(const std::string& what) {
    return "its " + what + " is not that of the stored record";
  }

  const Segment& segment_;
  bool same_analysis_;
  bool same_entities_;
  SegmentBuilder builder_;
  SegmentSource source_;
  ArticleAnalyser analyser_;
  StoredArticles articles_;
};

}  // namespace

void check_articles(const Segment& segment, const CheckedAnalysis& analysis, CheckReport& report,
                    const std::function<void(std::uint64_t)>& progress) {
  ArticleCheck check(segment, analysis);
  for (ArticleNumber number = 0; number < segment.size(); ++number) {
    const std::string wrong = check.check(number);
    if (!wrong.empty()) {
      report.damage("segment " + segment.entry().name + ", article " + segment.columns().id(number),
                    wrong);
    }
    ++(segment.deletions().contains(number) ? report.deleted : report.articles);
    const std::uint64_t done = report.articles + report.deleted;
    if (done % kProgressEvery == 0) progress(done);
  }
}

}  // namespace dateline
