// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QWidget>

class QPdfDocument;
class QPdfView;
class QSpinBox;
class QToolButton;

namespace sasil {

/// The pages of a PDF one below the other, with a counter that leads to any of them and with zoom. Pages are
/// drawn in a thread. The keys of a text scroll, Ctrl with + - 0 zooms.
class PagesView : public QWidget
{
    Q_OBJECT

public:
    explicit PagesView(QWidget *parent = nullptr);
    ~PagesView() override;

    /// Takes the place of what was shown before; about the same place of it stays in sight. Answers whether
    /// it can be shown.
    bool showPdf(const QByteArray &pdf);

    [[nodiscard]] int pageCount() const;
    [[nodiscard]] int currentPage() const; ///< from 0
    [[nodiscard]] QPdfDocument *document() const { return m_document; }
    [[nodiscard]] qreal zoom() const; ///< 1: as large as on paper, about

public Q_SLOTS:
    void zoomIn();
    void zoomOut();
    void showWidth();
    void showWholePage();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    [[nodiscard]] QToolButton *addButton(const QString &name, const QString &iconName);
    void makeBar();
    void addKeys();
    void goToPage(int page);
    void scale(qreal factor);
    void showPlace();
    void retranslate();

    QPdfView *m_view;
    QPdfDocument *m_document = nullptr; ///< null: nothing was shown yet
    QSpinBox *m_page;
    QToolButton *m_width;
    QToolButton *m_whole;
    QToolButton *m_out;
    QToolButton *m_in;
};

} // namespace sasil
