// A whole segment under searches: the section files `columns`, `tokens` and `blocks` of a
// small archive, forged together, beside its other files as they were written. The readers
// of one file count on what another says, and searches on both.
//
// The input is the three files, each behind four bytes with its length. The archive that
// tests/fuzz/build.sh made is the one of kArchive.
#include <cstring>
#include <filesystem>
#include <optional>
#include <vector>

#include "common/archive/generation.h"
#include "common/base/error.h"
#include "common/base/file.h"
#include "common/format/section_file.h"
#include "searcher/results/article_json.h"
#include "searcher/results/found_article.h"
#include "searcher/results/search.h"
#include "searcher/results/suggest.h"
#include "searcher/results/who.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/seal.h"

namespace dateline::fuzz {
namespace {

namespace fs = std::filesystem;

const std::string kArchive = DATELINE_FUZZ_ARCHIVE;
constexpr const char* kForged[] = {"columns", "tokens", "blocks"};

// A copy of the archive that this process forges again and again.
class ForgedArchive {
 public:
  ForgedArchive() : generation_(read_current_generation(kArchive)) {
    if (generation_.segments.size() != 1) throw std::runtime_error(kArchive + ": not one segment");
    fs::copy(kArchive, folder_.path(),
             fs::copy_options::recursive | fs::copy_options::overwrite_existing);
  }

  const std::string& path() const { return folder_.path(); }

  void put(const std::string& file, const std::string& bytes) {
    SegmentEntry& entry = generation_.segments.front();
    folder_.write("segments/" + entry.name + "/" + file, bytes);
    entry.files[file].bytes = bytes.size();
    entry.files[file].footer = footer_checksum(bytes);
  }

  void publish() const {
    const std::string json = to_json(generation_);
    folder_.write(generation_file_name(generation_.number), json);
    folder_.write("CURRENT", current_line(generation_.number, json));
  }

 private:
  MemoryFolder folder_;
  Generation generation_;
};

SearchRequest request_for(const char* query, SortOrder sort = SortOrder::kRelevance) {
  SearchRequest request;
  request.query = query;
  request.sort = sort;
  request.limit = 3;
  request.today = day_number(2025, 1, 1);
  return request;
}

void ask_all(const std::string& path) {
  const OpenedArchive archive(path);
  SearchRequest everything = request_for("", SortOrder::kNewest);
  everything.fitting_timeline = true;
  for (const Field field : kFacetFields) {
    everything.facets.push_back({std::string(field_info(field).name), 3, ""});
  }
  everything.facets.push_back({"month", 3, ""});
  ask([&] { search(archive, everything); });
  // Words of full blocks, of blocks of bits and of one article, phrases, and values.
  for (const char* query : {"harbour OR =The OR ship*", "\"the old ferry\" -ship40",
                            "old NEAR/3 ferry title:harbour", "date:2024-02..2024-03-11 ferry",
                            "person:diallo OR person:\"anna kovacs\" OR event:2024"}) {
    ask([&] { search(archive, request_for(query)); });
  }
  ask([&] { who(archive, "kovacs", 3); });
  ask([&] {
    const Suggester suggester(archive);
    suggester.suggest("ship", 3);
    suggester.suggest("kov", 3);
  });
  for (const auto& segment : archive.segments()) {
    ask([&] { segment->live_days(); });
    for (ArticleNumber article = 0; article < std::min<std::size_t>(segment->size(), 3); ++article)
      ask([&] { article_json(article_at({segment.get(), article})); });
  }
}

void fuzz_segment(std::string_view bytes) {
  static ForgedArchive archive;
  for (const char* file : kForged) {
    std::uint32_t size = 0;
    if (bytes.size() < sizeof size) return;
    std::memcpy(&size, bytes.data(), sizeof size);
    bytes.remove_prefix(sizeof size);
    std::string sealed(bytes.substr(0, size));
    bytes.remove_prefix(sealed.size());
    if (!seal(sealed)) return;
    archive.put(file, sealed);
  }
  archive.publish();
  ask_all(archive.path());
}

const Registered kSegment("segment", fuzz_segment);

}  // namespace
}  // namespace dateline::fuzz
