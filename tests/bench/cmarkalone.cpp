// SPDX-License-Identifier: MIT
#include "cmarkalone.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <array>
#include <cstring>
#include <memory>

namespace sasil {

namespace {

constexpr int options = CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE | CMARK_OPT_FOOTNOTES;

struct Parsed
{
    std::unique_ptr<cmark_parser, void (*)(cmark_parser *)> parser{cmark_parser_new(options),
                                                                   cmark_parser_free};
    std::unique_ptr<cmark_node, void (*)(cmark_node *)> root{nullptr, cmark_node_free};
};

Parsed parsed(const QByteArray &utf8)
{
    cmark_gfm_core_extensions_ensure_registered();
    Parsed result;
    for (const char *name : std::array{"table", "strikethrough", "autolink", "tasklist"})
        cmark_parser_attach_syntax_extension(result.parser.get(), cmark_find_syntax_extension(name));
    cmark_parser_feed(result.parser.get(), utf8.constData(), size_t(utf8.size()));
    result.root.reset(cmark_parser_finish(result.parser.get()));
    return result;
}

} // namespace

qsizetype parseAlone(const QByteArray &utf8)
{
    const Parsed document = parsed(utf8);
    qsizetype count = 0;
    for (cmark_node *node = cmark_node_first_child(document.root.get()); node; node = cmark_node_next(node))
        ++count;
    return count;
}

qsizetype parseAndRenderAlone(const QByteArray &utf8)
{
    const Parsed document = parsed(utf8);
    const std::unique_ptr<char, void (*)(void *)> html(
        cmark_render_html(document.root.get(), options,
                          cmark_parser_get_syntax_extensions(document.parser.get())),
        std::free);
    return qsizetype(std::strlen(html.get()));
}

} // namespace sasil
