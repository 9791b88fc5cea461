// The facets, date and mentions of an article: what its record says, joined with
// what was found in its text. Pure functions; any thread.
#pragma once

#include "common/article/article.h"
#include "indexer/analyse/entities/extract.h"
#include "indexer/segment/article_parts.h"

namespace dateline {

// Sets date and facets to what the record says by itself.
void set_record_facets(const Article& article, ArticleParts& parts);

// Joins what was found in the article's text: the record's own values first, then
// the others in the order of the text; each once. A date that only the dateline
// tells becomes the article's.
void join_found(const Article& article, const ExtractedEntities& found, ArticleParts& parts);

}  // namespace dateline
