#include "indexer/inspect/segment_check.h"

#include <algorithm>
#include <map>

#include "common/archive/damage.h"
#include "common/base/error.h"
#include "indexer/inspect/article_check.h"
#include "indexer/inspect/pairs_check.h"
#include "indexer/inspect/postings_check.h"

namespace dateline {
namespace {

void check_files(const std::string& archive, const SegmentEntry& entry, CheckReport& report) {
  for (const FileDamage& damage : find_damage(archive, entry, &report.bytes)) {
    report.damage(damage.path, damage.what);
  }
}

void check_sections(const Segment& segment, CheckReport& report) {
  for (const SectionFile* file : {&segment.columns().file(), &segment.tokens().file(),
                                  &segment.articles().file(), &segment.postings().blocks_file()}) {
    for (const std::string& section : file->damaged_sections()) {
      report.damage(file->path(), "section " + section + " does not have its checksum");
    }
  }
}

// The entry of a generation as the columns say it should be.
SegmentEntry entry_of_columns(const Segment& segment) {
  const Columns& columns = segment.columns();
  const FacetColumn& languages = columns.facet(*facet_index(Field::kLanguage));
  SegmentEntry entry;
  entry.articles = columns.size();
  for (ArticleNumber article = 0; article < columns.size(); ++article) {
    const PartialDate date = columns.date(article);
    const bool deleted = segment.deletions().contains(article);
    entry.input_bytes += columns.input_bytes(article);
    entry.total_length += columns.length(article);
    entry.dated_by_dateline += columns.dated_by_dateline(article) ? 1 : 0;
    entry.deleted += deleted ? 1 : 0;
    entry.deleted_length += deleted ? columns.length(article) : 0;
    const auto values = languages.ordinals_of(article);
    ++entry.languages[values.empty() ? std::string() : std::string(languages.value(values[0]))];
    if (!date.known()) {
      ++entry.undated;
      entry.deleted_undated += deleted ? 1 : 0;
      continue;
    }
    if (entry.first_day == 0) entry.first_day = date.first_day();
    entry.last_day = std::max(entry.last_day, date.last_day());
  }
  return entry;
}

void check_entry(const Segment& segment, CheckReport& report) {
  const SegmentEntry& stated = segment.entry();
  const SegmentEntry counted = entry_of_columns(segment);
  auto compare = [&](const char* what, auto a, auto b) {
    if (a == b) return;
    report.damage("segment " + stated.name, std::string("the generation says ") +
                                                std::to_string(a) + " " + what +
                                                ", the columns say " + std::to_string(b));
  };
  compare("articles", stated.articles, counted.articles);
  compare("undated articles", stated.undated, counted.undated);
  compare("articles dated by dateline", stated.dated_by_dateline, counted.dated_by_dateline);
  compare("input bytes", stated.input_bytes, counted.input_bytes);
  compare("total length", stated.total_length, counted.total_length);
  compare("as first day", stated.first_day, counted.first_day);
  compare("as last day", stated.last_day, counted.last_day);
  compare("deleted articles", stated.deleted, counted.deleted);
  compare("deleted undated articles", stated.deleted_undated, counted.deleted_undated);
  compare("deleted length", stated.deleted_length, counted.deleted_length);
  if (stated.languages != counted.languages) {
    report.damage("segment " + stated.name, "languages and columns do not agree");
  }
}

// Articles stand in the order of common/archive/columns.h.
void check_order(const Segment& segment, CheckReport& report) {
  const Columns& columns = segment.columns();
  for (ArticleNumber article = 1; article < columns.size(); ++article) {
    const std::uint64_t before = columns.time_key(article - 1);
    const std::uint64_t now = columns.time_key(article);
    if (before < now || (before == now && columns.id(article - 1) > columns.id(article))) continue;
    report.damage("segment " + segment.entry().name,
                  "article " + std::to_string(article) + " is not in the order of time");
    return;
  }
}

// What the deleted articles take from the statistics.
void check_deletions(const Segment& segment, CheckReport& report) {
  std::map<TermRank, std::pair<std::uint32_t, std::uint32_t>> counts;
  std::vector<TermRank> ranks;
  Marks marks;
  for (const ArticleNumber article : segment.deletions().articles()) {
    segment.tokens().read(article, ranks);
    segment.tokens().read_marks(article, marks);
    std::map<TermRank, bool> in_title;
    for (std::size_t i = 0; i < ranks.size(); ++i) in_title[ranks[i]] |= i < marks.title_tokens;
    for (const auto& [rank, titled] : in_title) {
      ++counts[rank].first;
      counts[rank].second += titled ? 1 : 0;
    }
  }
  for (TermRank rank = 0; rank < segment.tokens().term_count(); ++rank) {
    const auto counted = counts.find(rank);
    const auto expected =
        counted == counts.end() ? std::pair<std::uint32_t, std::uint32_t>() : counted->second;
    if (segment.deletions().with_term(rank) == expected.first &&
        segment.deletions().with_title_term(rank) == expected.second) {
      continue;
    }
    report.damage("segment " + segment.entry().name,
                  "the deletions count \"" + segment.tokens().term(rank) + "\" wrongly");
  }
}

}  // namespace

std::unique_ptr<Segment> check_segment(const std::string& archive, const SegmentEntry& entry,
                                       const CheckedAnalysis& analysis, CheckReport& report,
                                       const std::function<void(std::uint64_t)>& progress) {
  const std::uint64_t before = report.damages();
  check_files(archive, entry, report);
  // What damaged bytes would lead to is no news, and reading them a risk.
  if (report.damages() != before) return nullptr;
  try {
    auto segment = std::make_unique<Segment>(archive, entry);
    check_sections(*segment, report);
    check_entry(*segment, report);
    check_order(*segment, report);
    check_deletions(*segment, report);
    report.of_other_analysis += is_compared_whole(*segment, analysis) ? 0 : 1;
    check_articles(*segment, analysis, report, progress);
    check_postings(*segment, report);
    check_pairs(*segment, report);
    return segment;
  } catch (const Error& error) {
    // A lack of descriptors or memory says nothing of the archive.
    if (error.code() != ErrorCode::kDamaged && error.code() != ErrorCode::kVersion) throw;
    report.damage(error.where().empty() ? "segment " + entry.name : error.where(), error.message());
    return nullptr;
  }
}

}  // namespace dateline
