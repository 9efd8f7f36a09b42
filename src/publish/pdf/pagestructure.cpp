// SPDX-License-Identifier: MIT
#include "publish/pdf/pagestructure.h"

#include "publish/pagetoken.h"
#include "writing/htmlreader.h"

#include <QHash>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

std::string typeOf(const QString &tag)
{
    static const QHash<QString, std::string> types{
        {u"section"_s, "/Sect"}, {u"p"_s, "/P"},         {u"ul"_s, "/L"},
        {u"ol"_s, "/L"},         {u"li"_s, "/LI"},       {u"blockquote"_s, "/BlockQuote"},
        {u"pre"_s, "/P"},        {u"table"_s, "/Table"}, {u"thead"_s, "/THead"},
        {u"tbody"_s, "/TBody"},  {u"tr"_s, "/TR"},       {u"th"_s, "/TH"},
        {u"td"_s, "/TD"},        {u"figcaption"_s, "/P"}};
    if (tag.size() == 2 && tag[0] == u'h' && tag[1] >= u'1' && tag[1] <= u'6')
        return "/H" + tag.sliced(1).toStdString();
    return types.value(tag);
}

class StructureReader
{
public:
    PageStructure read(QStringView main)
    {
        m_structure.elements.push_back({"/Document"});
        m_open.push_back({{}, 0});
        HtmlReader reader(main);
        while (const auto token = reader.next()) {
            if (token->kind == HtmlToken::Text)
                addText(token->text);
            else if (token->kind == HtmlToken::Open)
                open(*token);
            else
                close(token->name);
        }
        return std::move(m_structure);
    }

private:
    struct OpenTag
    {
        QString name;
        int element = 0; ///< that text in it belongs to
    };

    int add(const std::string &type, const QString &description = {})
    {
        m_structure.elements.push_back({type, m_open.back().element, description});
        return int(m_structure.elements.size()) - 1;
    }

    void open(const HtmlToken &tag)
    {
        if (tag.name == u"img") {
            m_structure.figures.push_back(add("/Figure", tag.attribute(u"alt"_s)));
            return;
        }
        if (isVoid(tag))
            return;
        std::string type = typeOf(tag.name);
        if (tag.name == u"nav")
            m_isContents = true;
        if (m_isContents)
            type = tag.name == u"nav" ? "/TOC" : tag.name == u"li" ? "/TOCI" : tag.name == u"p" ? "/P" : "";
        m_open.push_back({tag.name, type.empty() ? m_open.back().element : add(type)});
        if (type == "/LI")
            m_open.back().element = add("/LBody");
    }

    void close(const QString &name)
    {
        if (m_open.size() > 1 && m_open.back().name == name)
            m_open.pop_back();
        if (name == u"nav")
            m_isContents = false;
    }

    void addText(const QString &text)
    {
        for (const QChar c : text) {
            if (isLeftOut(c))
                continue;
            m_structure.text += c;
            m_structure.owners.push_back(m_open.back().element);
        }
    }

    PageStructure m_structure;
    std::vector<OpenTag> m_open;
    bool m_isContents = false;
};

} // namespace

PageStructure readStructure(const QString &html)
{
    const qsizetype start = html.indexOf("<main"_L1);
    return start < 0 ? PageStructure() : StructureReader().read(QStringView(html).sliced(start));
}

bool isLeftOut(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
}

} // namespace sasil
