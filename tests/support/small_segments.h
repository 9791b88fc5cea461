// Articles as the indexer would analyse them, for tests that need segments but
// not the reading of input.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "common/article/article.h"
#include "indexer/publish/archive_writer.h"
#include "indexer/segment/article_parts.h"

namespace dateline {

Article small_article(const std::string& id, const std::string& title, const std::string& body,
                      const std::string& date = {});

// Builds a segment of `articles` and returns its entry, not published. `change`: what a
// model would have found in an article.
SegmentEntry build_small_segment(
    ArchiveWriter& writer, const std::vector<Article>& articles,
    const std::function<void(const Article&, ArticleParts&)>& change = {});

// Builds and publishes it.
void publish_articles(ArchiveWriter& writer, const std::vector<Article>& articles);

// The ids of all live articles of the generation in force, sorted.
std::vector<std::string> live_ids(const std::string& archive);

}  // namespace dateline
