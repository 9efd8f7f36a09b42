// SPDX-License-Identifier: MIT
#pragma once

#include <QTextBrowser>

namespace sasil {

/// Shows a page of Markdown, set to be read: a column of a readable width in the middle, in the colours of
/// the palette. It follows no link by itself (anchorClicked()).
class HelpPage : public QTextBrowser
{
    Q_OBJECT

public:
    explicit HelpPage(QWidget *parent = nullptr);

    void showMarkdown(const QString &markdown);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void render();
    void centreColumn();

    QString m_markdown;
};

} // namespace sasil
