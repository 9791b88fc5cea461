#include "searcher/results/found_article.h"

#include <map>
#include <string>

#include "searcher/results/page_hits.h"

namespace dateline {

Article article_at(const OpenedArchive::Place& place) {
  std::map<std::string, RecordReader> readers;
  Article article = read_article(*place.segment, place.article, readers);
  article.id = place.segment->columns().id(place.article);
  return article;
}

}  // namespace dateline
