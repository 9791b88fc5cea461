// Writes the files `columns` and `articles` of a segment
// (common/archive/columns.h and article_store.h read them).
#pragma once

#include <span>
#include <string>
#include <vector>

#include "indexer/segment/article_parts.h"

namespace dateline {

// `articles` in their final order; both make their file durable.
void write_columns(const std::string& path, std::span<const ArticleParts> articles);
void write_articles(const std::string& path, std::span<const ArticleParts> articles,
                    const std::vector<std::string>& dictionaries);

// The order of articles inside a segment (see columns.h).
bool comes_before(const ArticleParts& a, const ArticleParts& b);

}  // namespace dateline
