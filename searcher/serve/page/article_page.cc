#include "searcher/results/article_json.h"
#include "searcher/results/found_article.h"
#include "searcher/serve/page/answer_notes.h"
#include "searcher/serve/page/hit_list.h"
#include "searcher/serve/page/html.h"
#include "searcher/serve/page/layout.h"
#include "searcher/serve/page/name_links.h"
#include "searcher/serve/page/pages.h"
#include "searcher/serve/query_parameters.h"

namespace dateline {
namespace {

std::string citation(const Article& article) {
  return "<section class=\"citation\"><h2>To cite</h2><p id=\"citation\">" +
         html_text(citation_of(article)) +
         "</p><button type=\"button\" data-copy=\"citation\" "
         "hidden>Copy</button></section>";
}

std::string sources(const Article& article) {
  const std::string folder = "/api/articles/";
  std::string html = "<p class=\"sources\">";
  // A script's address, or one without a scheme, is no link.
  if (article.url.starts_with("https://") || article.url.starts_with("http://")) {
    html += "<a href=\"" + html_text(article.url) + "\" rel=\"noreferrer\">Original</a> · ";
  }
  return html + "<a href=\"" + article_href(article.id, "", folder) +
         "\">As JSON</a> · <a href=\"" + article_href(article.id, "?format=record", folder) +
         "\">The record as it came in</a></p>";
}

}  // namespace

Reply page_article(const Serving& serving, const WebRequest& request) {
  arguments_of(request, page_parameters());
  const auto place = serving.archive().find(request.rest);
  if (!place) return page_problem(no_article(request.rest, serving.archive()));
  const FoundArticle article = article_at(*place);
  const PageState state(request.parameters);
  const std::string lang =
      article.language.empty() ? "" : " lang=\"" + html_text(article.language) + "\"";
  PageParts parts;
  parts.title = (article.title.empty() ? article.id : article.title) + " – Dateline";
  parts.state = state;
  parts.kind = "article-page";
  parts.main = damage_notes(serving.archive());
  if (!state.parameters().empty()) {
    parts.main += "<p class=\"back\"><a href=\"" + state.href() + "\">Back to the results</a></p>";
  }
  parts.main +=
      "<div class=\"columns\"><article class=\"content\"" + lang + "><h1 dir=\"auto\">" +
      html_text(article.title.empty() ? "Without a title" : article.title) + "</h1>" +
      article_line(article.date.to_string(), article.source, article.section, article.author) +
      "<div class=\"body\">" + body_html(article.body, name_places(article)) +
      "</div></article><aside class=\"beside\">" + names_beside(article) + citation(article) +
      sources(article) + "</aside></div>";
  return page_reply(parts);
}

}  // namespace dateline
