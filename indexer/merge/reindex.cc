#include "indexer/merge/reindex.h"

#include <atomic>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "common/archive/article_store.h"
#include "common/base/parallel.h"
#include "indexer/analyse/article_analyser.h"
#include "indexer/analyse/article_group.h"
#include "indexer/merge/record_samples.h"
#include "indexer/merge/stored_articles.h"
#include "indexer/publish/interrupt.h"
#include "indexer/publish/open_archive.h"
#include "indexer/segment/segment_builder.h"

namespace dateline {
namespace {

// Articles that a thread takes at a time.
constexpr std::size_t kPortion = 64;

class Reindexer {
 public:
  Reindexer(ArchiveWriter& writer, const OpenArchive& archive, const BuildLimits& limits,
            const std::shared_ptr<const EntityModel>& entities,
            const std::function<void(std::uint64_t)>& progress)
      : writer_(writer),
        archive_(archive),
        limits_(limits),
        progress_(progress),
        setup_{train_dictionary(sample_records(archive, archive.all(), Sampled::kAll),
                                input_bytes(archive, archive.all())),
               entities},
        order_(TimeOrder::of_all(archive)) {}

  std::vector<SegmentEntry> rebuild_all() {
    std::vector<SegmentEntry> entries;
    for (;;) {
      SegmentBuilder builder(limits_.threads);
      fill(builder);
      throw_if_interrupted(writer_.archive(), "the archive is as it was");
      if (builder.size() == 0) return entries;
      const std::string name = writer_.new_segment_name();
      entries.push_back(builder.build(writer_.segment_directory(name), name));
    }
  }

  std::uint64_t done() const { return done_; }

 private:
  void fill(SegmentBuilder& builder) {
    std::atomic<bool> failed{false};
    run_in_parallel(limits_.threads, [&](std::size_t) {
      try {
        StoredArticles stored;
        ArticleAnalyser analyser(builder, setup_);
        while (!failed && !interrupted() && builder.memory_bytes() < limits_.draft_bytes()) {
          const std::vector<Place> places = next_places();
          if (places.empty()) break;
          rebuild(places, stored, analyser, builder);
          progress_(done_ += places.size());
        }
      } catch (...) {
        failed = true;
        throw;
      }
    });
  }

  void rebuild(const std::vector<Place>& places, StoredArticles& stored, ArticleAnalyser& analyser,
               SegmentBuilder& builder) const {
    ArticleGroup group;
    const auto analyse = [&] {
      for (ArticleParts& parts : analyser.analyse(group.articles(), group.records()))
        builder.add(std::move(parts));
      group.clear();
    };
    for (const Place& place : places) {
      const Segment& segment = archive_.segment(place);
      StoredRecord record = segment.articles().read(place.article);
      if (!group.has_room(record.json.size())) analyse();
      Article article = stored.read(segment, place.article, record);
      group.add(std::move(article), std::move(record));
    }
    analyse();
  }

  std::vector<Place> next_places() {
    const std::lock_guard lock(mutex_);
    std::vector<Place> places;
    while (places.size() < kPortion) {
      const std::optional<Place> place = order_.next();
      if (!place) break;
      places.push_back(*place);
    }
    return places;
  }

  ArchiveWriter& writer_;
  const OpenArchive& archive_;
  const BuildLimits& limits_;
  const std::function<void(std::uint64_t)>& progress_;
  const AnalysisSetup setup_;
  std::mutex mutex_;
  TimeOrder order_;  // under the mutex
  std::atomic<std::uint64_t> done_{0};
};

}  // namespace

std::uint64_t reindex(ArchiveWriter& writer, const BuildLimits& limits,
                      const std::shared_ptr<const EntityModel>& entities,
                      const std::function<void(std::uint64_t)>& progress) {
  const InterruptWatch watch;
  Change change;
  std::uint64_t done = 0;
  {
    const OpenArchive archive(writer.archive(), writer.generation());
    for (const SegmentEntry& segment : writer.generation().segments) {
      change.removed.push_back(segment.name);
    }
    Reindexer reindexer(writer, archive, limits, entities, progress);
    change.added = reindexer.rebuild_all();
    done = reindexer.done();
  }
  change.reanalysed = true;
  writer.publish(change, limits.threads);
  return done;
}

}  // namespace dateline
