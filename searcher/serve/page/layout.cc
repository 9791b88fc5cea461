#include "searcher/serve/page/layout.h"

#include "searcher/serve/page/html.h"

namespace dateline {
namespace {

std::string search_form(const PageState& state) {
  return "<form class=\"search\" action=\"/\" method=\"get\" role=\"search\">"
         "<label class=\"unseen\" for=\"q\">Search the archive</label>"
         "<div class=\"box\"><input id=\"q\" name=\"q\" type=\"search\" value=\"" +
         html_text(state.value("q")) +
         "\" placeholder=\"Words, a “phrase”, person:name, country:UA …\" autocomplete=\"off\" "
         "autocapitalize=\"off\" spellcheck=\"false\" maxlength=\"2048\" aria-describedby=\"tip\">"
         "<ul id=\"suggestions\" role=\"listbox\" aria-label=\"Suggestions\" hidden></ul></div>" +
         state.hidden_fields({"q", "list", "find"}) +
         "<button type=\"submit\">Search</button></form>"
         "<p id=\"tip\" class=\"tip\">All words must match. <a href=\"/help\">How to ask</a></p>";
}

}  // namespace

Reply page_reply(const PageParts& parts) {
  Reply reply;
  reply.status = parts.status;
  reply.type = kHtmlType;
  reply.body =
      "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
      "<meta name=\"color-scheme\" content=\"light dark\"><title>" +
      html_text(parts.title) +
      "</title><link rel=\"icon\" href=\"/assets/icon.svg\" type=\"image/svg+xml\">"
      "<link rel=\"stylesheet\" href=\"/assets/style.css\">"
      "<script type=\"module\" src=\"/assets/page.js\"></script></head>\n<body class=\"" +
      parts.kind + "\"><a class=\"skip\" href=\"#" + parts.skip_to +
      "\">Skip to the content</a>"
      "<header class=\"masthead\"><a class=\"name\" href=\"/\">Dateline</a>" +
      search_form(parts.state) + "</header>\n<main id=\"main\" tabindex=\"-1\">" + parts.main +
      "</main>\n<footer><p><a href=\"/help\">How to ask</a> · "
      "<a href=\"/api/openapi.json\">API</a></p></footer></body></html>\n";
  return reply;
}

}  // namespace dateline
