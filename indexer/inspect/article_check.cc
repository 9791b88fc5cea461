#include "indexer/inspect/article_check.h"

#include <algorithm>
#include <atomic>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <utility>

#include "common/article/rules_version.h"
#include "common/base/parallel.h"
#include "common/text/term_maker.h"
#include "indexer/analyse/article_analyser.h"
#include "indexer/merge/stored_articles.h"
#include "indexer/segment/article_terms.h"
#include "indexer/segment/segment_source.h"

namespace dateline {
namespace {

// Articles that a thread takes at a time.
constexpr std::size_t kArticlesAtATime = 64;

bool same_marks(const Marks& a, const Marks& b) {
  return a.title_tokens == b.title_tokens && a.sentences == b.sentences &&
         a.paragraphs == b.paragraphs;
}

std::string text_difference(const ArticleParts& stored, const ArticleParts& expected) {
  if (!same_marks(stored.marks, expected.marks)) return "sentences and paragraphs";
  if (stored.forms != expected.forms) return "token stream";
  return "";
}

// Whether one known analysis of texts for names made the segment: the present rules, and the model
// at hand or none.
bool same_entities(const Segment& segment, const CheckedAnalysis& analysis) {
  if (segment.entry().rules != kRulesVersion) return false;
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

// One object for one thread; `builder` is that of all.
class ArticleCheck {
 public:
  ArticleCheck(const Segment& segment, const CheckedAnalysis& analysis, SegmentBuilder& builder)
      : segment_(segment),
        same_analysis_(analysis.analyser == kAnalyserVersion),
        same_entities_(same_entities(segment, analysis)),
        source_(segment, builder),
        analyser_(builder, setup_for(segment, analysis)) {}

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
  SegmentSource source_;
  ArticleAnalyser analyser_;
  StoredArticles articles_;
};

// Of a segment, on several threads.
class ArticlesCheck {
 public:
  ArticlesCheck(const Segment& segment, const CheckedAnalysis& analysis, CheckReport& report,
                const std::function<void(std::uint64_t)>& progress)
      : segment_(segment),
        analysis_(analysis),
        report_(report),
        progress_(progress),
        builder_(analysis.threads) {}

  void run() {
    run_in_parallel(std::max(analysis_.threads, 1U), [&](std::size_t) {
      try {
        ArticleCheck check(segment_, analysis_, builder_);
        while (!failed_) {
          const std::size_t begin = next_.fetch_add(kArticlesAtATime);
          if (begin >= segment_.size()) break;
          check_portion(check, begin, std::min(begin + kArticlesAtATime, segment_.size()));
        }
      } catch (...) {
        failed_ = true;
        throw;
      }
    });
  }

  // In the order of the articles, whatever the threads.
  void tell() {
    for (const auto& [number, wrong] : wrong_) {
      report_.damage(
          "segment " + segment_.entry().name + ", article " + segment_.columns().id(number), wrong);
    }
  }

 private:
  void check_portion(ArticleCheck& check, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      const auto number = static_cast<ArticleNumber>(i);
      std::string wrong = check.check(number);
      const std::lock_guard lock(mutex_);
      ++(segment_.deletions().contains(number) ? report_.deleted : report_.articles);
      if (!wrong.empty()) wrong_.emplace(number, std::move(wrong));
    }
    const std::lock_guard lock(mutex_);
    progress_(report_.articles + report_.deleted);
  }

  const Segment& segment_;
  const CheckedAnalysis& analysis_;
  CheckReport& report_;
  const std::function<void(std::uint64_t)>& progress_;
  SegmentBuilder builder_;  // for the numbers of forms alone
  std::atomic<std::size_t> next_{0};
  std::atomic<bool> failed_{false};
  std::mutex mutex_;  // of all below and of the report
  std::map<ArticleNumber, std::string> wrong_;
};

}  // namespace

bool is_compared_whole(const Segment& segment, const CheckedAnalysis& analysis) {
  return analysis.analyser == kAnalyserVersion && same_entities(segment, analysis);
}

void check_articles(const Segment& segment, const CheckedAnalysis& analysis, CheckReport& report,
                    const std::function<void(std::uint64_t)>& progress) {
  ArticlesCheck check(segment, analysis, report, progress);
  try {
    check.run();
  } catch (...) {
    check.tell();
    throw;
  }
  check.tell();
}

}  // namespace dateline
