#include "indexer/delete/delete_articles.h"

#include <algorithm>
#include <optional>

#include "indexer/publish/open_archive.h"

namespace dateline {

DeleteSummary delete_articles(ArchiveWriter& writer, const std::vector<std::string>& ids) {
  DeleteSummary summary;
  Change change;
  {
    const OpenArchive archive(writer.archive(), writer.generation());
    for (const std::string& id : ids) {
      if (const std::optional<Place> place = archive.find(id)) {
        change.deleted[archive.segment(*place).entry().name].push_back(place->article);
      } else {
        summary.unknown.push_back(id);
      }
    }
  }
  for (auto& [segment, articles] : change.deleted) {
    std::ranges::sort(articles);
    articles.erase(std::unique(articles.begin(), articles.end()), articles.end());
    summary.deleted += articles.size();
  }
  if (!change.empty()) writer.publish(change);
  return summary;
}

}  // namespace dateline
